// SPDX-License-Identifier: MIT
#pragma once
// For loops in which the time goes: compiled twice, for processors with and without AVX2, and
// chosen when the program starts. Both give the same bytes: AVX2 alone brings no fused
// multiply-add, and no loop may be reordered. Not with the sanitizers, which cannot follow it.

#if defined(__x86_64__) && defined(__gnu_linux__) && defined(__GNUC__) && !defined(__clang__) &&   \
    !defined(__SANITIZE_ADDRESS__)
#define HOUTSKOOL_VECTORISE __attribute__((target_clones("avx2", "default")))
#else
#define HOUTSKOOL_VECTORISE
#endif

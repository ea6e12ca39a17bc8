#include "classify/learn_majority.hpp"
namespace houtskool::classify {
Learned<MajorityModel> learn_majority(const Table& table, const MajorityOptions& options) {
  Learned<MajorityModel> r;
  const MajorityTask task = majority_task(table, undecided);
  const MajorityFound f = search_majority(task, options.search, options.learning.budget);
  for (std::size_t b=0;b<task.boundaries;++b) r.model.boundaries.push_back(boundary_of(task,f.fit,b,(int)b+1));
  for (std::size_t i=0;i<table.size();++i) if (assign(r.model, table.row(i))!=table.decided[i]) r.wrong.push_back(i);
  return r;
}
}

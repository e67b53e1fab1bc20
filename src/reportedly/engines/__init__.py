"""Many machines: the same reading and the same linking as tasks on a Dask cluster, with Parquet files between them.

Needs the extra `cluster`. Everything that is decided about reports is decided in the rooms below; here is only what goes where.
"""

from reportedly.engines.cluster import ClusterRun, Sizes, read_on_cluster
from reportedly.engines.pulling import Found, find_stories, pull_story

__all__ = ["ClusterRun", "Found", "Sizes", "find_stories", "pull_story", "read_on_cluster"]

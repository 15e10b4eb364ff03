package cn.xieshou;

import cn.xieshou.testing.XieshouTest;

/** Every search on the embedded database. */
@XieshouTest
class PaddedSearchesTest extends PaddedSearches {}

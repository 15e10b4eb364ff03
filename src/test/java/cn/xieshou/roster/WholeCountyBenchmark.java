package cn.xieshou.roster;

import cn.xieshou.testing.OwnContext;
import cn.xieshou.testing.XieshouTest;

@XieshouTest
@OwnContext
class WholeCountyBenchmark extends WholeCounty {}

package cn.xieshou.roster;

import cn.xieshou.testing.XieshouTest;

@XieshouTest
class ImportUnderWayTest extends ImportUnderWayCases {}

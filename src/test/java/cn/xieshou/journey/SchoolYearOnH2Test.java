package cn.xieshou.journey;

import cn.xieshou.testing.OwnContext;

@OwnContext
class SchoolYearOnH2Test extends SchoolYearJourney {}

package cn.xieshou.casefile;

import cn.xieshou.testing.XieshouTest;

/** Files of steps in the whole file, on the embedded database. */
@XieshouTest
class StepsInCaseFileTest extends StepsInCaseFile {}

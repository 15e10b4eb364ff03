package cn.xieshou.portal;

import cn.xieshou.testing.XieshouTest;

/** What became of what one handed in. */
@XieshouTest
class MineTest extends MineCases {}

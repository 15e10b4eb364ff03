package cn.xieshou.portal;

import cn.xieshou.testing.XieshouTest;

/** What waits for somebody, in its order. */
@XieshouTest
class TodoTest extends TodoCases {}

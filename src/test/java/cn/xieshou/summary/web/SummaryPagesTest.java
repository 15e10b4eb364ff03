package cn.xieshou.summary.web;

import cn.xieshou.testing.XieshouTest;

/** On the embedded database. */
@XieshouTest
class SummaryPagesTest extends SummaryPages {}

package cn.xieshou.visit.web;

import cn.xieshou.testing.XieshouTest;

/** On the embedded database. */
@XieshouTest
class VisitPagesTest extends VisitPages {}

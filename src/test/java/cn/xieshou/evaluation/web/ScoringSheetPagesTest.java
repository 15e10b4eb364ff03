package cn.xieshou.evaluation.web;

import cn.xieshou.testing.XieshouTest;

/** On the embedded database. */
@XieshouTest
class ScoringSheetPagesTest extends ScoringSheetPages {}

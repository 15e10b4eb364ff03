package cn.xieshou.portal.search;

import cn.xieshou.testing.XieshouTest;

/** Everybody finds from any page what they may see, and nothing else. */
@XieshouTest
class SearchTest extends SearchCases {}

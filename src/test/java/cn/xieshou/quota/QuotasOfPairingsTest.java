package cn.xieshou.quota;

import cn.xieshou.testing.XieshouTest;

/** Quotas of pairings, on the embedded database. */
@XieshouTest
class QuotasOfPairingsTest extends QuotasOfPairings {}

package cn.xieshou.mentoring;

import cn.xieshou.testing.XieshouTest;

/** Quotas of mentoring, on the embedded database. */
@XieshouTest
class QuotasOfMentoringTest extends QuotasOfMentoring {}

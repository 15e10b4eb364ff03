package cn.xieshou.summary.web;

import cn.xieshou.pairing.PairingInRow;
import cn.xieshou.summary.SchoolSummary;
import cn.xieshou.summary.SummaryPart;

/**
 * What a school has written under one heading, in the register.
 *
 * @param words as they were sent
 */
record PassageRow(SchoolSummary summary, PairingInRow pairing, String school, SummaryPart part, String words) {}

package cn.xieshou.pairing;

/** What ends with a pairing, in the order in which the model closes it. */
public enum DissolvedPart {
    AGREEMENT,
    ANNUAL_PLANS,
    JOINT_DOCUMENTS,
    SELECTIONS,
    SECONDMENTS,
    ATTACHMENTS,
    MENTORING,
    ACTIVITIES,
    DONATIONS,
    EVALUATIONS,
    SUMMARIES,
    RECTIFICATIONS
}

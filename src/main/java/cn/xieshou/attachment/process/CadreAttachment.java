package cn.xieshou.attachment.process;

import cn.xieshou.attachment.Addressee;
import cn.xieshou.attachment.TermKey;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.TaskRef;

/** Ids and facts of the model {@code cadre-attachment}. */
final class CadreAttachment {

    static final String PROCESS = "cadreAttachment";
    static final String NAME = "Task_NameCadre";
    static final String CONFIRM = "Task_ConfirmCadre";
    static final String ACCEPT = "Task_AcceptCadre";
    static final String CONFIRM_ENTRY = "Task_ConfirmEntry";
    static final String CORRECT_ENTRY = "Task_CorrectEntry";
    static final String WRITE_REPORTS = "Task_WriteReports";
    static final String RECEIVE_FOR_BUREAU = "Task_ReceiveForBureau";
    static final String RECEIVE_FOR_SCHOOL = "Task_ReceiveForSchool";
    static final String REVISE_REPORT = "Task_ReviseReport";
    static final String COVER_SHORTFALL = "Task_CoverShortfall";
    static final String REVIEW_SHORTFALL = "Task_ReviewShortfall";
    static final String MET = "EndEvent_Met";
    static final String NOT_MET = "EndEvent_NotMet";

    /** What a principal says to the nomination: {@link #AGREED} or «return». */
    static final Fact<String> CADRE_DECISION = Fact.text("cadreDecision");

    static final String AGREED = "agree";

    /** What becomes of a line of the ledger: {@link #CONFIRMED}, «return», {@link #RESUBMITTED} or «drop». */
    static final Fact<String> ENTRY_DECISION = Fact.text("entryDecision");

    static final String CONFIRMED = "confirm";
    static final String RESUBMITTED = "resubmit";

    /** What an addressee says to a report: {@link #RECEIVED} or «return». */
    static final Fact<String> REPORT_DECISION = Fact.text("reportDecision");

    static final String RECEIVED = "receive";

    private static final Fact<Long> ENTRY = new Fact<>("entry", Long.class);
    private static final Fact<String> ADDRESSEE = Fact.text("addressee");

    private CadreAttachment() {}

    static TermKey key(TaskRef task) {
        return new TermKey(Fact.PAIRING_ID.from(task), Fact.SCHOOL_YEAR.from(task), Fact.TERM.from(task));
    }

    /** The line of the ledger that the task is about. */
    static long entry(TaskRef task) {
        return ENTRY.from(task);
    }

    /** Whose report the task is about. */
    static Addressee addressee(TaskRef task) {
        return Addressee.valueOf(ADDRESSEE.from(task));
    }
}

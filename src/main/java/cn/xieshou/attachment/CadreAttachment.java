package cn.xieshou.attachment;

import cn.xieshou.files.FilesOfCases;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.TaskRef;
import java.util.List;

/** Ids and facts of the model {@code cadre-attachment}. */
public final class CadreAttachment {

    public static final String PROCESS = "cadreAttachment";

    /** Its cases, one a term. */
    public static final FilesOfCases.Kind CASES = new FilesOfCases.Kind(PROCESS, List.of(Fact.SCHOOL_YEAR, Fact.TERM));

    public static final String NAME = "Task_NameCadre";
    public static final String CONFIRM = "Task_ConfirmCadre";
    public static final String ACCEPT = "Task_AcceptCadre";
    public static final String CONFIRM_ENTRY = "Task_ConfirmEntry";
    public static final String CORRECT_ENTRY = "Task_CorrectEntry";
    public static final String WRITE_REPORTS = "Task_WriteReports";
    public static final String RECEIVE_FOR_BUREAU = "Task_ReceiveForBureau";
    public static final String RECEIVE_FOR_SCHOOL = "Task_ReceiveForSchool";
    public static final String REVISE_REPORT = "Task_ReviseReport";
    public static final String COVER_SHORTFALL = "Task_CoverShortfall";
    public static final String REVIEW_SHORTFALL = "Task_ReviewShortfall";
    public static final String MET = "EndEvent_Met";
    public static final String NOT_MET = "EndEvent_NotMet";
    public static final String ATTACHMENT_ENTRY_RECORDED = "Message_AttachmentEntryRecorded-";
    public static final String ATTACHMENT_ENTRY_WITHDRAWN = "Message_AttachmentEntryWithdrawn-";
    public static final String ATTACHMENT_NOMINATION_WITHDRAWN = "Message_AttachmentNominationWithdrawn-";
    public static final String ATTACHMENT_REPORTS_WITHDRAWN = "Message_AttachmentReportsWithdrawn-";
    public static final String TERM_CLOSES = "Timer_TermCloses";

    /** The decision table that the model asks. */
    public static final String RESULT_DECISION = "attachment-result";

    /** What the decision says of the term: the label of a {@link Conclusion}. */
    public static final Fact<String> RESULT = Fact.text("attachmentResult");

    /** What a principal says to the nomination: {@link #AGREED} or «return». */
    public static final Fact<String> CADRE_DECISION = Fact.text("cadreDecision");

    public static final String AGREED = "agree";

    /** What becomes of a line of the ledger: {@link #CONFIRMED}, «return», {@link #RESUBMITTED} or «drop». */
    public static final Fact<String> ENTRY_DECISION = Fact.text("entryDecision");

    public static final String CONFIRMED = "confirm";
    public static final String RESUBMITTED = "resubmit";

    /** What an addressee says to a report: {@link #RECEIVED} or «return». */
    public static final Fact<String> REPORT_DECISION = Fact.text("reportDecision");

    public static final String RECEIVED = "receive";

    private static final Fact<Long> ENTRY = new Fact<>("entry", Long.class);
    private static final Fact<String> ADDRESSEE = Fact.text("addressee");

    private CadreAttachment() {}

    public static TermKey key(TaskRef task) {
        return new TermKey(Fact.PAIRING_ID.from(task), Fact.SCHOOL_YEAR.from(task), Fact.TERM.from(task));
    }

    /** The line of the ledger that the task is about. */
    public static long entry(TaskRef task) {
        return ENTRY.from(task);
    }

    /** Whose report the task is about. */
    public static Addressee addressee(TaskRef task) {
        return Addressee.valueOf(ADDRESSEE.from(task));
    }
}

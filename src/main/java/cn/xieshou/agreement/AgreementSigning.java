package cn.xieshou.agreement;

/** Ids of the model {@code agreement-signing}. */
public final class AgreementSigning {

    public static final String PROCESS = "agreementSigning";
    public static final String DRAFT = "Task_DraftAgreement";
    public static final String SIGNING = "SubProcess_Signing";
    public static final String AGREE = "Task_AgreeDraft";
    public static final String SIGN_SUPPORTING = "Task_SignSupporting";
    public static final String SIGN_RECIPIENT = "Task_SignRecipient";
    public static final String COUNTERSIGN = "Task_Countersign";
    public static final String REVIEW = "Task_ReviewRevision";
    public static final String NUMBER = "Task_NumberAgreement";
    public static final String SIGNED_BY_BOTH = "EndEvent_SignedByBoth";
    public static final String DRAFT_RETURNED = "EndEvent_DraftReturned";
    public static final String IN_FORCE = "EndEvent_AgreementInForce";
    public static final String DRAFT_WITHDRAWN = "Message_DraftWithdrawn";

    private AgreementSigning() {}
}

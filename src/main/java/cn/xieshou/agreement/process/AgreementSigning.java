package cn.xieshou.agreement.process;

/** Ids of the model {@code agreement-signing}. */
final class AgreementSigning {

    static final String PROCESS = "agreementSigning";
    static final String DRAFT = "Task_DraftAgreement";
    static final String SIGNING = "SubProcess_Signing";
    static final String AGREE = "Task_AgreeDraft";
    static final String SIGN_SUPPORTING = "Task_SignSupporting";
    static final String SIGN_RECIPIENT = "Task_SignRecipient";
    static final String COUNTERSIGN = "Task_Countersign";
    static final String REVIEW = "Task_ReviewRevision";
    static final String NUMBER = "Task_NumberAgreement";
    static final String IN_FORCE = "EndEvent_AgreementInForce";

    private AgreementSigning() {}
}

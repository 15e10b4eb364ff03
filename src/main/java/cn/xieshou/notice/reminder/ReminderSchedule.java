package cn.xieshou.notice.reminder;

/** The rule who is reminded when (requirements section 5). */
public interface ReminderSchedule {

    Verdict decide(Situation situation);

    /**
     * What the rule says.
     *
     * @param remind whether the holder is reminded today
     * @param alone whether that is worth a mail; otherwise it only goes along in a mail that leaves anyway
     * @param section whether the section is told too
     * @param office whether the office is told too
     * @param wording how it is put: «逾期3个工作日»
     */
    record Verdict(boolean remind, boolean alone, boolean section, boolean office, String wording) {}
}

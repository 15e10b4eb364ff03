package cn.xieshou.rehearsal;

import cn.xieshou.annualplan.AnnualPlanFiling;
import cn.xieshou.evaluation.EvaluationCase;
import cn.xieshou.mentoring.MentoringCase;
import cn.xieshou.service.SecondmentServing;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that people do of their own accord after a step, without a task that waits for it.
 *
 * @param afterTask element id of the step's task
 * @param pace when, counted from the day of that step
 */
record Initiative(String afterTask, Pace pace, What what) {

    /** Working days from the judgement of a first term to the lessons of the second. */
    private static final int HOLIDAYS = 12;

    /** An activity on each of these working days after teachers have arrived. */
    static List<Initiative> activities(int... days) {
        return Arrays.stream(days)
                .mapToObj(
                        day -> new Initiative(SecondmentServing.CONFIRM_ARRIVAL, Pace.after(day), What.RECORD_ACTIVITY))
                .toList();
    }

    /**
     * An activity on each of these working days after lessons of a second term have begun: after the plan of those was filed who begin with
     * it, and some time after the first term was judged.
     */
    static List<Initiative> inSecondTerm(int... days) {
        return Arrays.stream(days)
                .boxed()
                .flatMap(day -> Stream.of(
                        new Initiative(AnnualPlanFiling.REVIEW, Pace.inSpring(Pace.after(day)), What.RECORD_ACTIVITY),
                        new Initiative(
                                EvaluationCase.DECIDE,
                                Pace.inSpring(Pace.after(HOLIDAYS + day)),
                                What.RECORD_ACTIVITY)))
                .toList();
    }

    /** A day of guidance on each of these working days after the mentors' plans have been handed in. */
    static List<Initiative> guidance(int... days) {
        return Arrays.stream(days)
                .mapToObj(day -> new Initiative(MentoringCase.PLAN, Pace.after(day), What.GUIDE))
                .toList();
    }

    /** Something given or lent on each of these working days after teachers have arrived. */
    static List<Initiative> donations(int... days) {
        return Arrays.stream(days)
                .mapToObj(day -> new Initiative(SecondmentServing.CONFIRM_ARRIVAL, Pace.after(day), What.GIVE))
                .toList();
    }

    /** An invitation to an open lesson on that working day after teachers have arrived, another so many working days ago. */
    static List<Initiative> lessons(int first, int ago) {
        return List.of(
                new Initiative(SecondmentServing.CONFIRM_ARRIVAL, Pace.after(first), What.INVITE),
                new Initiative(SecondmentServing.CONFIRM_ARRIVAL, Pace.ago(ago), What.INVITE_AGAIN));
    }

    /** A joint document is begun after teachers have arrived. */
    static Initiative document(Pace pace, What what) {
        return new Initiative(SecondmentServing.CONFIRM_ARRIVAL, pace, what);
    }

    /** The rules of research, the plan for teachers and that of a department, begun on these working days after teachers have arrived. */
    static List<Initiative> documents(int rules, int teachers, int department) {
        return List.of(
                document(Pace.after(rules), What.SET_RESEARCH_RULES),
                document(Pace.after(teachers), What.PLAN_TEACHERS),
                document(Pace.after(department), What.PLAN_DEPARTMENT));
    }

    /** The supporting school puts materials on the shelf, the recipient uses one in class, the office recommends one. */
    static List<Initiative> sharing(int first, int second, int used, int recommended) {
        String after = SecondmentServing.CONFIRM_ARRIVAL;
        return List.of(
                new Initiative(after, Pace.after(first), What.SHELVE),
                new Initiative(after, Pace.after(second), What.SHELVE),
                new Initiative(after, Pace.after(used), What.USE_MATERIAL),
                new Initiative(after, Pace.after(recommended), What.RECOMMEND_MATERIAL));
    }

    enum What {
        /** The recipient's principal appeals against the result of the final assessment. */
        APPEAL,
        /** The recipient's principal asks to end a teacher's service before its time. */
        ASK_EARLY_END,
        /** The office ends the pairing, for the recipient is merged into its neighbour. */
        END_PAIRING,
        /** The recipient's liaison records that its learners went to the supporting school. */
        LEARNERS_GO,
        LEARNERS_RETURN,
        /** The supporting school gives or lends something. */
        GIVE,
        /** The supporting school invites all schools to an open lesson. */
        INVITE,
        INVITE_AGAIN,
        /** The supporting school's liaison drafts both schools' plan for their teachers, or a new version of it. */
        PLAN_TEACHERS,
        /** The recipient's liaison drafts the rules of research together. */
        SET_RESEARCH_RULES,
        /** The recipient's liaison drafts the plan of a department for the school year. */
        PLAN_DEPARTMENT,
        /** The supporting school records a day on which its mentors guided their apprentices. */
        GUIDE,
        /** Both schools meet once more, and decide things whose days are still to come. */
        MEET,
        /** A teacher of the recipient whom a mentor guides was named a backbone teacher. */
        NAME_BACKBONE,
        /** One of the schools records what both did together. */
        RECORD_ACTIVITY,
        /** The supporting school puts a material on the shared shelf. */
        SHELVE,
        /** The recipient school has used one in class. */
        USE_MATERIAL,
        /** The office recommends one to all schools. */
        RECOMMEND_MATERIAL,
        /** A seconded teacher's own school records an award. */
        RECORD_AWARD,
        /** The recipient's liaison records the days of an attachment. */
        RECORD_STINT,
        /** The supporting school's liaison records that the mentor was at the recipient school. */
        RECORD_VISIT,
        /** The supporting school's liaison asks teachers by personal links whether they volunteer. */
        ASK_VOLUNTEERS,
        /** The recipient's liaison sends the cadre a link for the reports. */
        MAIL_CADRE,
        /** The same on a slip, which the cadre has opened. */
        HAND_CADRE_A_SLIP
    }
}

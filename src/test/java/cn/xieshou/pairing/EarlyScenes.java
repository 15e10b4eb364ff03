package cn.xieshou.pairing;

import cn.xieshou.agreement.AgreementSigning;
import cn.xieshou.annualplan.process.PlanWalk;
import cn.xieshou.assessment.AssessmentWalk;
import cn.xieshou.attachment.AttachmentWalk;
import cn.xieshou.attachment.CadreAttachment;
import cn.xieshou.attachment.TermKey;
import cn.xieshou.donation.DonationWalk;
import cn.xieshou.evaluation.EvaluationWalk;
import cn.xieshou.experience.ExperienceWalk;
import cn.xieshou.jointdocument.DocumentKind;
import cn.xieshou.jointdocument.DocumentSubject;
import cn.xieshou.jointdocument.JointDocumentWalk;
import cn.xieshou.ledger.ActivityWalk;
import cn.xieshou.meeting.MeetingWalk;
import cn.xieshou.mentoring.MentoringCase;
import cn.xieshou.mentoring.MentoringKey;
import cn.xieshou.mentoring.MentoringWalk;
import cn.xieshou.openlesson.LessonWalk;
import cn.xieshou.rectification.RectificationWalk;
import cn.xieshou.renewal.RenewalWalk;
import cn.xieshou.renewal.Wish;
import cn.xieshou.secondment.Direction;
import cn.xieshou.secondment.Secondment;
import cn.xieshou.secondment.Secondments;
import cn.xieshou.selection.Publicity;
import cn.xieshou.selection.SecondmentSelection;
import cn.xieshou.selection.SelectionKey;
import cn.xieshou.service.EarlyEnds;
import cn.xieshou.service.RecordEntries;
import cn.xieshou.service.SecondmentServing;
import cn.xieshou.service.process.ServiceWalk;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Side;
import cn.xieshou.summary.SummaryWalk;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.SelectionWalk;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.workflow.EngineClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** Pairings that stand somewhere in their life; each scene makes a new one and leaves the clock where it stands. */
@Component
public class EarlyScenes {

    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 20);

    private final PairingWalk walk;
    private final PlanWalk plans;
    private final SelectionWalk selections;
    private final ServiceWalk services;
    private final AttachmentWalk attachments;
    private final MentoringWalk mentorings;
    private final EvaluationWalk evaluations;
    private final AssessmentWalk assessments;
    private final ExperienceWalk experiences;
    private final DonationWalk donations;
    private final LessonWalk lessons;
    private final RectificationWalk rectifications;
    private final JointDocumentWalk documents;
    private final MeetingWalk meetings;
    private final SummaryWalk summaries;
    private final ActivityWalk activities;
    private final RenewalWalk renewals;
    private final SmallCounty county;
    private final Secondments secondments;
    private final RecordEntries records;
    private final EarlyEnds earlyEnds;
    private final Publicity publicity;
    private final Pairings pairings;
    private final ManagementService jobs;
    private final HistoryService history;
    private final EngineClock clock;

    EarlyScenes(
            PairingWalk walk,
            PlanWalk plans,
            SelectionWalk selections,
            ServiceWalk services,
            AttachmentWalk attachments,
            MentoringWalk mentorings,
            EvaluationWalk evaluations,
            AssessmentWalk assessments,
            ExperienceWalk experiences,
            DonationWalk donations,
            LessonWalk lessons,
            RectificationWalk rectifications,
            JointDocumentWalk documents,
            MeetingWalk meetings,
            SummaryWalk summaries,
            ActivityWalk activities,
            RenewalWalk renewals,
            SmallCounty county,
            Secondments secondments,
            RecordEntries records,
            EarlyEnds earlyEnds,
            Publicity publicity,
            Pairings pairings,
            ManagementService jobs,
            HistoryService history,
            EngineClock clock) {
        this.walk = walk;
        this.plans = plans;
        this.selections = selections;
        this.services = services;
        this.attachments = attachments;
        this.mentorings = mentorings;
        this.evaluations = evaluations;
        this.assessments = assessments;
        this.experiences = experiences;
        this.donations = donations;
        this.lessons = lessons;
        this.rectifications = rectifications;
        this.documents = documents;
        this.meetings = meetings;
        this.summaries = summaries;
        this.activities = activities;
        this.renewals = renewals;
        this.county = county;
        this.secondments = secondments;
        this.records = records;
        this.earlyEnds = earlyEnds;
        this.publicity = publicity;
        this.pairings = pairings;
        this.jobs = jobs;
        this.history = history;
        this.clock = clock;
    }

    /** Where a pairing may stand. */
    public interface Scene {
        Pairing begin() throws Exception;
    }

    public Map<String, Scene> all() {
        Map<String, Scene> all = new LinkedHashMap<>();
        all.put("survey", this::surveyed);
        all.put("a draft is due", this::drafting);
        all.put("the agreement is with the office", this::countersigning);
        all.put("leading groups are due", this::naming);
        all.put("nothing but timers", () -> organised("2026-09-07T02:00:00Z"));
        all.put("a plan is due", this::planDue);
        all.put("a plan is being agreed", () -> planned(it -> plans.draft(it, 2026)));
        all.put("a plan is under review", () -> planned(it -> plans.toSection(it, 2026)));
        all.put(
                "a plan came back",
                () -> planned(it -> {
                    plans.toSection(it, 2026);
                    plans.sendBackBySection(it, 2026, "请写明经费来源", "2026-10-20");
                }));
        all.put("a shortage is asked for", () -> selecting(0));
        all.put("a nomination is due", () -> selecting(1));
        all.put("the principal confirms", () -> selecting(2));
        all.put("learners are due", () -> selecting(3));
        all.put("names are public, with an objection", () -> selecting(4));
        all.put("the section decides on an objection", () -> selecting(5));
        all.put("the section approves", this::sectionApproves);
        all.put("the personnel section confirms", this::personnelConfirms);
        all.put("the section decides on nobody", this::nobody);
        all.put("teachers are selected, one has gone to learn", this::selected);
        all.put("a teacher serves, and the end is asked for", this::serving);
        all.put("a year waits to be assessed", this::assessed);
        all.put("a replacement waits", this::replaced);
        all.put("a cadre is nominated", () -> attached(0));
        all.put("a nomination came back", () -> attached(1));
        all.put("a cadre is to be accepted", () -> attached(2));
        all.put("stints wait and came back", () -> attached(3));
        all.put("reports wait and came back", () -> attached(4));
        all.put("a joint document is drafted", () -> together(0));
        all.put("a joint document is with the first principal", () -> together(1));
        all.put("a joint document came back", () -> together(2));
        all.put("a joint document is with the other principal", () -> together(3));
        all.put("mentors are to be agreed", () -> mentored(1));
        all.put("mentors came back", () -> mentored(2));
        all.put("mentors are to plan", () -> mentored(3));
        all.put("mentors guide", () -> mentored(4));
        all.put("results of mentors are to be acknowledged", () -> mentored(5));
        all.put("a term of mentors is to be summed up", () -> summed(mentorings::toSummaries));
        all.put(
                "results of mentors are to be written",
                () -> summed(key -> {
                    mentorings.toSummaries(key);
                    mentorings.toClosing(key);
                }));
        all.put("an open lesson is ahead", lessons::ahead);
        evaluations.stages().forEach((stage, begun) -> all.put(stage, begun::get));
        all.put("the cycle is over", this::cycleOver);
        assessments.stages().forEach((stage, begun) -> all.put(stage, begun::get));
        experiences.stages().forEach((stage, begun) -> all.put(stage, begun::get));
        all.put("a summary is drafted", () -> summaries.pairing(summaries.begin(Side.RECIPIENT)));
        all.put("a summary is with the principal", () -> summaries.pairing(summaries.submitted(Side.RECIPIENT)));
        all.put("a summary came back", () -> summaries.pairing(summaries.sentBack(Side.SUPPORTING)));
        all.put("a summary is with the section", () -> summaries.pairing(summaries.sent(Side.SUPPORTING)));
        all.put("a summary is with the section again", () -> summaries.pairing(summaries.sentAgain(Side.SUPPORTING)));
        activities.stages().forEach((stage, begun) -> all.put(stage, begun::get));
        all.put("schools are asked whether they go on", () -> asked(List.of()));
        all.put("a renewal is to be decided", () -> asked(List.of(Side.SUPPORTING, Side.RECIPIENT)));
        all.put("donations stand at every stage", donations::everyStage);
        all.put("rectifications stand at every stage", rectifications::everyStage);
        all.put("decisions of a meeting are to be done and came back", meetings::everyStage);
        return all;
    }

    private interface Steps {
        void walk(Pairing pairing);
    }

    private Pairing surveyed() {
        at("2026-09-07T02:00:00Z");
        return walk.pairing();
    }

    private Pairing drafting() {
        Pairing pairing = surveyed();
        walk.survey(pairing);
        return pairing;
    }

    private Pairing countersigning() {
        Pairing pairing = drafting();
        walk.draft(pairing);
        walk.agree(pairing);
        walk.sign(pairing, AgreementSigning.SIGN_SUPPORTING);
        walk.sign(pairing, AgreementSigning.SIGN_RECIPIENT);
        return pairing;
    }

    private Pairing naming() {
        Pairing pairing = drafting();
        walk.agreement(pairing);
        walk.nameGroup(pairing, PairingLifecycle.NAME_GROUP_SUPPORTING);
        return pairing;
    }

    /** In implementation, with timers and nothing else. */
    Pairing organised(String time) {
        at(time);
        Pairing pairing = walk.pairing();
        walk.survey(pairing);
        walk.agreement(pairing);
        walk.nameGroup(pairing, PairingLifecycle.NAME_GROUP_SUPPORTING);
        walk.nameGroup(pairing, PairingLifecycle.NAME_GROUP_RECIPIENT);
        return pairings.get(pairing.id());
    }

    private Pairing cycleOver() {
        Pairing pairing = organised("2026-09-07T02:00:00Z");
        at("2028-08-31T15:59:59Z");
        fire(pairing, PairingLifecycle.CYCLE_ENDS);
        return pairing;
    }

    private Pairing planDue() {
        county.bureau();
        Pairing pairing = organised("2026-09-07T02:00:00Z");
        clock.set(clock.instant().plusSeconds(60));
        fire(pairing, PairingLifecycle.PLAN_OPENS);
        return pairing;
    }

    private Pairing planned(Steps steps) {
        plans.pairing();
        Pairing pairing = planDue();
        steps.walk(pairing);
        return pairing;
    }

    private Pairing opened() {
        county.bureau();
        Pairing pairing = organised("2026-06-08T02:00:00Z");
        at("2026-06-30T16:00:00Z");
        fire(pairing, PairingLifecycle.SELECTION_OPENS);
        return pairing;
    }

    private Pairing selecting(int steps) {
        Pairing pairing = opened();
        if (steps == 1) {
            selections.shortage(pairing);
        } else if (steps == 2) {
            selections.shortage(pairing);
            selections.nominate(pairing, SelectionWalk.nominee(selections.music(pairing)));
        } else if (steps == 3) {
            selections.shortage(pairing);
            selections.nominate(pairing, SelectionWalk.nominee(selections.music(pairing)));
            selections.confirm(pairing);
        } else if (steps >= 4) {
            String teacher = selections.toPublicity(pairing).staffNumber();
            publicity.record(
                    new SelectionKey(pairing.id(), 2026), teacher, "教龄登记有误", pairing.recipientSchool() + ".liaison");
        }
        if (steps == 5) {
            selections.publicityOver(pairing);
        }
        return pairing;
    }

    private Pairing sectionApproves() {
        Pairing pairing = opened();
        selections.toPublicity(pairing);
        selections.publicityOver(pairing);
        return pairing;
    }

    private Pairing personnelConfirms() {
        Pairing pairing = sectionApproves();
        selections.approve(pairing);
        return pairing;
    }

    private Pairing nobody() {
        Pairing pairing = opened();
        walk.submit(pairing, SecondmentSelection.NAME_SHORTAGE, Map.of("decision", "none", "reason", "各学科教师已配齐"));
        return pairing;
    }

    private Pairing selected() {
        Pairing pairing = personnelConfirms();
        selections.personnel(pairing);
        at("2026-08-31T16:00:00Z");
        fire(pairing, PairingLifecycle.SERVICE_STARTS);
        at("2026-09-08T02:00:00Z");
        Secondment learner = of(pairing, Direction.LEARN);
        records.went(learner.id(), LocalDate.of(2026, 9, 7), learner.homeSchool() + ".liaison");
        return pairing;
    }

    /** One teacher serves since 1 September; the recipient principal has asked for an early end in November. */
    Pairing serving() {
        Pairing pairing = selected();
        String teacher = of(pairing, Direction.SUPPORT).id();
        services.arrive(teacher, "2026-09-01");
        clock.set(NOVEMBER.atTime(10, 0).atZone(ChineseDates.ZONE).toInstant());
        earlyEnds.ask(teacher, "身体原因", NOVEMBER, pairing.recipientSchool() + ".principal");
        return pairing;
    }

    private Pairing assessed() {
        Pairing pairing = selected();
        String teacher = of(pairing, Direction.SUPPORT).id();
        services.toAssessment(teacher);
        services.fill(teacher);
        return pairing;
    }

    private Pairing replaced() {
        Pairing pairing = serving();
        String teacher = of(pairing, Direction.SUPPORT).id();
        services.submit(
                teacher,
                SecondmentServing.DECIDE_EARLY_END,
                Map.of("decision", "approve", "lastDay", NOVEMBER.toString()));
        services.submit(teacher, SecondmentServing.NOMINATE, Map.of("decision", "none", "noneReason", "各学科紧张，派不出人"));
        return pairing;
    }

    private Pairing asked(List<Side> answered) {
        Pairing pairing = organised("2026-09-07T02:00:00Z");
        renewals.ask(pairing);
        answered.forEach(side -> renewals.state(pairing, pairing.school(side), Wish.RENEW, ""));
        return pairing;
    }

    private Pairing together(int steps) {
        Pairing pairing = documents.pairing();
        long version = documents.begin(pairing, Side.SUPPORTING, DocumentSubject.of(DocumentKind.RESEARCH_RULES));
        if (steps > 0) {
            documents.submit(version, JointDocumentWalk.text("每月一次"));
        }
        if (steps == 2) {
            documents.sendBack(version, "请写明在哪一天");
        } else if (steps > 2) {
            documents.agree(version);
        }
        return pairing;
    }

    private Pairing mentored(int steps) {
        MentoringKey key = mentorings.begin("district");
        mentorings.name(key);
        if (steps == 2) {
            mentorings.submit(key, MentoringCase.AGREE, Map.of("decision", "return", "opinion", "请换一位"));
        } else if (steps > 2) {
            mentorings.agree(key);
        }
        if (steps > 3) {
            mentorings.plan(key);
        }
        if (steps > 4) {
            mentorings.toResults(key);
        }
        return pairings.get(key.pairingId());
    }

    private Pairing summed(Consumer<MentoringKey> way) {
        MentoringKey key = mentorings.begin("district");
        mentorings.run(key);
        way.accept(key);
        return pairings.get(key.pairingId());
    }

    private Pairing attached(int steps) {
        TermKey key = attachments.begin("district");
        if (steps < 3) {
            attachments.name(key);
        }
        if (steps == 1) {
            attachments.submit(key, CadreAttachment.CONFIRM, Map.of("decision", "return", "opinion", "请换一位"));
        } else if (steps == 2) {
            attachments.confirm(key);
        } else if (steps >= 3) {
            attachments.send(key);
            attachments.day("2026-11-10");
        }
        if (steps == 3) {
            attachments.stint(key, "2026-09-07", "2026-09-18");
            attachments.submit(key, CadreAttachment.CONFIRM_ENTRY, Map.of("decision", "return", "opinion", "日期不符"));
            attachments.stint(key, "2026-10-12", "2026-10-23");
        } else if (steps == 4) {
            attachments.stint(key, "2026-09-07", "2026-10-18");
            attachments.confirmEntries(key);
            attachments.write(key);
            attachments.submit(
                    key, CadreAttachment.RECEIVE_FOR_BUREAU, Map.of("decision", "return", "opinion", "请写具体"));
        }
        return pairings.get(key.pairingId());
    }

    Secondment of(Pairing pairing, Direction direction) {
        List<Secondment> all = secondments.of(pairing.id(), 2026);
        return all.stream()
                .filter(one -> one.direction() == direction)
                .findFirst()
                .orElseThrow();
    }

    void at(String time) {
        clock.set(Instant.parse(time));
    }

    void fire(Pairing pairing, String activity) {
        jobs.executeJob(jobs.createJobQuery().activityId(activity).list().stream()
                .filter(job -> pairing.id().equals(businessKey(job)))
                .findFirst()
                .orElseThrow()
                .getId());
    }

    private String businessKey(Job job) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }
}

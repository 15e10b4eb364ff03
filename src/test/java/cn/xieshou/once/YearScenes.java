package cn.xieshou.once;

import cn.xieshou.annualplan.process.PlanWalk;
import cn.xieshou.attachment.AttachmentWalk;
import cn.xieshou.attachment.TermKey;
import cn.xieshou.directory.Teacher;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.secondment.Direction;
import cn.xieshou.secondment.Secondment;
import cn.xieshou.service.RecordEntries;
import cn.xieshou.service.process.ServiceWalk;
import cn.xieshou.testing.SelectionWalk;
import cn.xieshou.workflow.EngineClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What happens on the pages of plans, secondments and attachments. */
@Component
class YearScenes implements Scenes {

    private final PlanWalk plans;
    private final ServiceWalk services;
    private final SelectionWalk selections;
    private final AttachmentWalk attachments;
    private final RecordEntries records;
    private final EngineClock clock;

    YearScenes(
            PlanWalk plans,
            ServiceWalk services,
            SelectionWalk selections,
            AttachmentWalk attachments,
            RecordEntries records,
            EngineClock clock) {
        this.plans = plans;
        this.services = services;
        this.selections = selections;
        this.attachments = attachments;
        this.records = records;
        this.clock = clock;
    }

    @Override
    public Map<String, Scene> byAddress() {
        return Map.ofEntries(
                Map.entry("/plans/{pairingId}/{year}/extend", this::extend),
                Map.entry("/plans/{pairingId}/{year}/exempt", this::exempt),
                Map.entry("/plans/urge", this::urgePlans),
                Map.entry("/tasks/bulk", this::filePlans),
                Map.entry("/secondments/{id}/early-end", this::earlyEnd),
                Map.entry("/secondments/{id}/awards", this::award),
                Map.entry("/secondments/{id}/going", this::going),
                Map.entry("/secondments/{id}/return", this::returned),
                Map.entry("/publicity/{pairingId}/{year}/objections", this::objection),
                Map.entry("/attachments/{pairing}/{slug}/stints", this::stint),
                Map.entry("/attachments/{pairing}/{slug}/visits", this::visit),
                Map.entry("/attachments/{pairing}/{slug}/entries/{entry}/take-back", this::takeBack));
    }

    private Attempt extend() {
        return onPlan("extend", Map.of("date", "2026-09-20", "reason", "遭遇洪水"));
    }

    private Attempt exempt() {
        return onPlan("exempt", Map.of("reason", "学校合并"));
    }

    private Attempt onPlan(String action, Map<String, String> fields) {
        Pairing pairing = planned();
        String page = "/plans/" + pairing.id() + "/2026";
        return Attempt.of(PlanWalk.SECTION, page, page + "/" + action, fields);
    }

    private Attempt urgePlans() {
        Pairing pairing = planned();
        return Attempt.of(PlanWalk.SECTION, "/plans/" + pairing.id() + "/2026", "/plans/urge");
    }

    private Attempt filePlans() {
        Pairing pairing = planned();
        plans.toSection(pairing, 2026);
        String task = plans.task(pairing, 2026).getId();
        String check = String.valueOf(plans.show(pairing, 2026).get("textCheck"));
        return Attempt.of(
                PlanWalk.SECTION,
                "/tasks/bulk?step=review-plan",
                "/tasks/bulk",
                Map.of("task", task, "check-" + task, check));
    }

    private Pairing planned() {
        clock.set(Instant.parse("2026-08-10T02:00:00Z"));
        Pairing pairing = plans.pairing();
        plans.start(pairing, 2026);
        return pairing;
    }

    private Attempt earlyEnd() {
        Secondment serving = services.serving(services.pairing());
        return onSecondment(serving, "early-end", "principal", Map.of("reason", "因病住院", "lastDay", "2026-11-06"));
    }

    private Attempt award() {
        Secondment serving = services.serving(services.pairing());
        return onSecondment(
                serving,
                "awards",
                "liaison",
                Map.of("award", "县优秀支教教师", "awardedBy", "县教育局", "awardedOn", "2026-09-01"));
    }

    private Attempt going() {
        return onSecondment(learner(), "going", "liaison", Map.of("wentOn", "2026-09-01"));
    }

    private Attempt returned() {
        Secondment learner = learner();
        records.went(learner.id(), LocalDate.of(2026, 9, 1), learner.homeSchool() + ".liaison");
        return onSecondment(learner, "return", "liaison", Map.of("returnedOn", "2026-09-01", "learnt", "学到了集体备课的办法"));
    }

    private Secondment learner() {
        Secondment learner = services.selected(services.pairing(), Direction.LEARN);
        clock.set(Instant.parse("2026-09-01T02:00:00Z"));
        return learner;
    }

    private static Attempt onSecondment(Secondment it, String action, String role, Map<String, String> fields) {
        String page = "/secondments/" + it.id();
        return Attempt.of(it.homeSchool() + "." + role, page, page + "/" + action, fields);
    }

    private Attempt objection() {
        clock.set(Instant.parse("2026-07-06T02:00:00Z"));
        Pairing pairing = selections.begun("county");
        Teacher teacher = selections.toPublicity(pairing);
        return Attempt.of(
                pairing.recipientSchool() + ".liaison",
                "/publicity",
                "/publicity/" + pairing.id() + "/2026/objections",
                Map.of("teacher", teacher.staffNumber(), "content", "教龄登记有误"));
    }

    private Attempt stint() {
        TermKey key = sent();
        return onTerm(
                key,
                "stints",
                attachments.recipient(key, "liaison"),
                Map.of(
                        "cadre", String.valueOf(attachments.cadreId(key)),
                        "firstDay", "2026-09-07",
                        "lastDay", "2026-09-18",
                        "place", "教务处",
                        "content", "参加教研组活动"));
    }

    private Attempt visit() {
        TermKey key = sent();
        return onTerm(
                key,
                "visits",
                attachments.supporting(key, "liaison"),
                Map.of("firstDay", "2026-10-15", "content", "听课两节"));
    }

    private Attempt takeBack() {
        TermKey key = sent();
        long entry = attachments.visit(key, "2026-10-15");
        return onTerm(key, "entries/" + entry + "/take-back", attachments.supporting(key, "liaison"), Map.of());
    }

    private TermKey sent() {
        TermKey key = attachments.begin("district");
        attachments.send(key);
        attachments.day("2026-10-20");
        return key;
    }

    private static Attempt onTerm(TermKey key, String action, String account, Map<String, String> fields) {
        String page = "/attachments/" + key.pairingId() + "/" + key.slug();
        return Attempt.of(account, page, page + "/" + action, fields);
    }
}

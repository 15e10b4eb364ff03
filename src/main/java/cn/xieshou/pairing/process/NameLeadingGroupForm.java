package cn.xieshou.pairing.process;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.LeadingGroup;
import cn.xieshou.directory.LeadingGroups;
import cn.xieshou.directory.Parties;
import cn.xieshou.directory.People;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingLifecycle;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A school names its leading group, the group's office and everybody's duty (R-AGR-3). */
@Component
class NameLeadingGroupForm implements TaskForm {

    private final Pairings pairings;
    private final Directory directory;
    private final People people;
    private final LeadingGroups groups;
    private final Trail trail;

    NameLeadingGroupForm(Pairings pairings, Directory directory, People people, LeadingGroups groups, Trail trail) {
        this.pairings = pairings;
        this.directory = directory;
        this.people = people;
        this.groups = groups;
        this.trail = trail;
    }

    @Override
    public String key() {
        return "name-leading-group";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return Parties.principal(school(task, pairings.get(Fact.PAIRING_ID.from(task))));
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        Pairing pairing = pairings.get(Fact.PAIRING_ID.from(task));
        String school = school(task, pairing);
        Map<String, Object> form = new HashMap<>();
        form.put("school", directory.schoolName(school));
        form.put("pairing", pairings.title(pairing));
        form.put("liaison", directory.personName(people.liaison(school)));
        Optional<LeadingGroup> known = known(school, pairing);
        known.ifPresent(group -> form.put("office", group.office()));
        form.put("members", rows(known.map(LeadingGroup::members).orElseGet(() -> List.of(head(school)))));
        return form;
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        Pairing pairing = pairings.get(Fact.PAIRING_ID.from(task));
        String school = school(task, pairing);
        List<LeadingGroup.Member> members = values.rows("members").stream()
                .map(row -> new LeadingGroup.Member(row.text("name"), row.text("post"), row.text("duty")))
                .toList();
        check(school, members);
        groups.name(school, pairing.id(), values.text("office"), members, task.actor());
        trail.add(pairing.id(), task.actor(), Act.NAMED, "《学校领导小组与分工》", null, directory.schoolName(school));
        return Map.of();
    }

    private void check(String school, List<LeadingGroup.Member> members) {
        if (members.size() < 2) {
            throw new FormRefused("members", "领导小组成员", "请至少填写组长和一名成员");
        }
        String principal = head(school).name();
        if (members.stream().noneMatch(member -> member.name().equals(principal))) {
            throw new FormRefused("members", "领导小组成员", "领导小组由校长任组长，请把校长填入成员");
        }
    }

    /** The group in office, or that of another pairing of the school: mostly the same people. */
    private Optional<LeadingGroup> known(String school, Pairing pairing) {
        return groups.of(school, pairing.id())
                .or(() -> groups.ofSchool(school).stream().findFirst());
    }

    private LeadingGroup.Member head(String school) {
        return new LeadingGroup.Member(directory.personName(people.principal(school)), "校长", "组长，全面负责结对帮扶工作");
    }

    private static List<Map<String, String>> rows(List<LeadingGroup.Member> members) {
        return members.stream()
                .map(member -> Map.of("name", member.name(), "post", member.post(), "duty", member.duty()))
                .toList();
    }

    private static String school(TaskRef task, Pairing pairing) {
        return pairing.school(
                PairingLifecycle.NAME_GROUP_SUPPORTING.equals(task.taskKey()) ? Side.SUPPORTING : Side.RECIPIENT);
    }
}

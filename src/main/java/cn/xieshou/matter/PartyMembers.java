package cn.xieshou.matter;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.securitylog.SecurityKind;
import cn.xieshou.securitylog.SecurityLog;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.gate.Representation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who acts for the party of a step: its people in the directory whose accounts are open, and for the days of a deputyship
 * the deputy of one of them, at the tasks that came by it. An administrator acts for nobody.
 */
@Component
@Transactional(readOnly = true)
class PartyMembers implements Representation {

    private final Directory directory;
    private final Colleagues colleagues;
    private final DeputyshipRepository deputyships;
    private final TaskHistory history;
    private final GroupNames names;
    private final SecurityLog log;
    private final Clock clock;

    PartyMembers(
            Directory directory,
            Colleagues colleagues,
            DeputyshipRepository deputyships,
            TaskHistory history,
            GroupNames names,
            SecurityLog log,
            Clock clock) {
        this.directory = directory;
        this.colleagues = colleagues;
        this.deputyships = deputyships;
        this.history = history;
        this.names = names;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void requireActing(String taskId, String account, TaskParty party) {
        boolean may = includes(party, account)
                || history.principalBehind(taskId, account)
                        .filter(principal -> standsInFor(principal, account, party))
                        .isPresent();
        if (!may) {
            log.refusedBy(account, SecurityKind.ACCESS_REFUSED, taskId, "不是这一步的办理人：" + who(party));
            throw new FormRefused("", "办理人", "您不能办理这一步：" + who(party) + "如需由您办理，请其按规定转办或委托代理。");
        }
    }

    @Override
    public void requireHolding(String account, TaskParty party) {
        if (!mayHold(account, party)) {
            log.refused(SecurityKind.ACCESS_REFUSED, account, "任务不能交给办理人以外的人：" + who(party));
            throw new FormRefused("", "办理人", "不能把这项任务交给所选的人：" + who(party));
        }
    }

    /** Whether the account may be given a task of the party: one of its people, or who stands in for one today. */
    boolean mayHold(String account, TaskParty party) {
        LocalDate today = LocalDate.now(clock);
        return includes(party, account)
                || deputyships.touching(account, today, today).stream()
                        .filter(one -> one.deputy().equals(account))
                        .anyMatch(one -> standsInFor(one.principal(), account, party));
    }

    /** The party's people, by account name, those to whom the step belongs first. */
    Stream<Person> of(TaskParty party) {
        return Stream.concat(
                        party.groups().stream().flatMap(group -> directory.membersOf(group).stream()),
                        party.people().stream().flatMap(account -> directory.inOffice(account).stream()))
                .distinct();
    }

    private boolean includes(TaskParty party, String account) {
        return party.people().contains(account)
                || of(party).anyMatch(person -> person.account().equals(account));
    }

    private boolean standsInFor(String principal, String account, TaskParty party) {
        LocalDate today = LocalDate.now(clock);
        return includes(party, principal)
                && deputyships.touching(principal, today, today).stream()
                        .anyMatch(one -> one.principal().equals(principal)
                                && one.deputy().equals(account))
                && colleagues.mayStandInFor(principal).stream()
                        .anyMatch(person -> person.account().equals(account));
    }

    private String who(TaskParty party) {
        String words = Stream.concat(
                        party.groups().stream().map(names::of),
                        party.people().stream().map(directory::personName))
                .collect(Collectors.joining("或"));
        return words.isEmpty() ? "没有规定由谁办理，请联系系统管理员。" : "应由" + words + "办理。";
    }
}

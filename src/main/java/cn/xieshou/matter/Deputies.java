package cn.xieshou.matter;

import cn.xieshou.directory.Person;
import cn.xieshou.securitylog.SecurityKind;
import cn.xieshou.securitylog.SecurityLog;
import cn.xieshou.shared.NotThere;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.StandIn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Dated deputies (代理): between two days a colleague gets one's own tasks, those that are open at the beginning and those that
 * come; what is still open at the end goes back. One step only: nobody is deputy while away themselves.
 */
@Service
@Transactional
public class Deputies implements StandIn {

    private static final int LONGEST_DAYS = 366;

    private final DeputyshipRepository table;
    private final Colleagues colleagues;
    private final Actors actors;
    private final Clock clock;
    private final SecurityLog log;
    private final DeputyMoves moves;

    Deputies(
            DeputyshipRepository table,
            Colleagues colleagues,
            Actors actors,
            Clock clock,
            SecurityLog log,
            DeputyMoves moves) {
        this.table = table;
        this.colleagues = colleagues;
        this.actors = actors;
        this.clock = clock;
        this.log = log;
        this.moves = moves;
    }

    @Transactional(readOnly = true)
    public List<Person> candidates(String principal) {
        return colleagues.mayStandInFor(principal);
    }

    /** The principal's deputyships, the newest first. */
    @Transactional(readOnly = true)
    public List<Deputyship> of(String principal) {
        return table.of(principal);
    }

    /** The deputyships in which the account acts for others today or later. */
    @Transactional(readOnly = true)
    public List<Deputyship> actingBy(String deputy) {
        LocalDate today = LocalDate.now(clock);
        return table.touching(deputy, today, today.plusDays(LONGEST_DAYS)).stream()
                .filter(deputyship -> deputyship.deputy().equals(deputy))
                .toList();
    }

    /**
     * Names a deputy; one whose first day is today begins at once.
     *
     * @throws FormRefused if the person or the days are not possible
     */
    public void name(String principal, @Nullable String deputy, @Nullable LocalDate from, @Nullable LocalDate to) {
        String account = candidates(principal).stream()
                .map(Person::account)
                .filter(candidate -> candidate.equals(deputy))
                .findFirst()
                .orElseThrow(() -> new FormRefused("deputy", "代理人", "请选择本单位的同事"));
        LocalDate today = LocalDate.now(clock);
        if (from == null || from.isBefore(today)) {
            throw new FormRefused("from", "开始日期", "请填写今天或以后的日期");
        }
        if (to == null || to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_DAYS))) {
            throw new FormRefused("to", "结束日期", "请填写不早于开始日期、一年以内的日期");
        }
        refuseOverlap(principal, account, from, to);
        table.insert(principal, account, from, to);
        log.doneBy(principal, SecurityKind.DEPUTY_NAMED, account, from + " 至 " + to);
        moves.moveDue();
    }

    private void refuseOverlap(String principal, String deputy, LocalDate from, LocalDate to) {
        for (Deputyship other : table.touching(principal, from, to)) {
            String reason = other.principal().equals(principal)
                    ? "这段时间您已请" + actors.nameOf(other.deputy()) + "代理"
                    : "这段时间您正在代理" + actors.nameOf(other.principal()) + "的工作，请先请对方另行委托";
            throw new FormRefused("from", "代理期", reason);
        }
        for (Deputyship other : table.touching(deputy, from, to)) {
            if (other.principal().equals(deputy)) {
                throw new FormRefused("deputy", "代理人", actors.nameOf(deputy) + "这段时间也请了他人代理，请另选同事");
            }
        }
    }

    /**
     * Ends a deputyship early or cancels it; open tasks come back.
     *
     * @throws NotThere if it is not the principal's
     */
    public void end(long id, String principal) {
        Deputyship deputyship = table.find(id)
                .filter(found -> found.principal().equals(principal))
                .orElseThrow(NotThere::new);
        log.doneBy(principal, SecurityKind.DEPUTY_ENDED, deputyship.deputy(), "提前结束");
        if (table.advance(id, DeputyState.ACTIVE, DeputyState.ENDED)) {
            moves.moveBack(deputyship);
        } else {
            table.advance(id, DeputyState.PLANNED, DeputyState.ENDED);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public String actingFor(String account) {
        return table.actingFor(account, LocalDate.now(clock));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> onlyOneOf(Collection<String> groups) {
        return colleagues.onlyOneOf(groups).map(Person::account);
    }

    /** Begins and ends what must begin or end today; does nothing the second time. */
    public void moveDue() {
        moves.moveDue();
    }
}

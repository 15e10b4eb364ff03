package cn.xieshou.quota;

import cn.xieshou.calendar.Term;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.notice.outbox.Mail;
import cn.xieshou.notice.outbox.Outbox;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingLocks;
import cn.xieshou.pairing.PairingTab;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.Side;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells both schools of a pairing once a term what will be missing, so that it stands in their digest while there is time. */
@Component
class QuotaReminders {

    private static final int MOST_NAMED = 10;

    private final PairingQuotas quotas;
    private final Pairings pairings;
    private final PairingLocks locks;
    private final Directory directory;
    private final Outbox outbox;
    private final Spans spans;
    private final JdbcClient jdbc;

    QuotaReminders(
            PairingQuotas quotas,
            Pairings pairings,
            PairingLocks locks,
            Directory directory,
            Outbox outbox,
            Spans spans,
            JdbcClient jdbc) {
        this.quotas = quotas;
        this.pairings = pairings;
        this.locks = locks;
        this.directory = directory;
        this.outbox = outbox;
        this.spans = spans;
        this.jdbc = jdbc;
    }

    /** Whether the schools were told; they are not if nothing will be missing, or if they were told before. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean tell(String pairingId, Term term) {
        Pairing pairing = locks.lock(pairingId);
        List<PeriodStandings> falling = quotas.of(pairing, term).stream()
                .filter(one -> !one.falling().isEmpty())
                .toList();
        if (falling.isEmpty() || !first(pairingId, term)) {
            return false;
        }
        String title = pairings.title(pairing);
        String body = "您好！\n" + title + "有帮扶指标照此进度完不成，现在补上还来得及：\n" + lines(falling) + "\n只有对方学校确认过的活动计入，请及时登记和核对。";
        readers(pairing).forEach(person -> outbox.hold(mail(person, pairing, term, title, body)));
        return true;
    }

    private boolean first(String pairingId, Term term) {
        return jdbc.sql("insert into quota_reminder (pairing_id, school_year, term, told_on)"
                                + " select p.id, :year, :term, cast(:today as date) from pairing p where p.id = :pairing"
                                + " and not exists (select 1 from quota_reminder r where r.pairing_id = p.id"
                                + " and r.school_year = :year and r.term = :term)")
                        .param("pairing", pairingId)
                        .param("year", term.schoolYear().startYear())
                        .param("term", term.number())
                        .param("today", spans.today())
                        .update()
                > 0;
    }

    /** Principals and liaisons of both schools. */
    private Stream<Person> readers(Pairing pairing) {
        return Stream.of(Side.values())
                .map(pairing::school)
                .flatMap(school -> Stream.of(Role.PRINCIPAL.group(school), Role.LIAISON.group(school)))
                .flatMap(group -> directory.membersOf(group).stream());
    }

    private static Mail mail(Person person, Pairing pairing, Term term, String title, String body) {
        String key = "quota:" + pairing.id() + ":" + term.schoolYear().startYear() + "-" + term.number() + ":"
                + person.account();
        return new Mail(person.account(), "帮扶指标还有缺口：" + title, body, pairing.id(), PairingTab.YEARS.path(pairing.id()))
                .once(key);
    }

    private static String lines(List<PeriodStandings> falling) {
        return String.join(
                "\n",
                falling.stream()
                        .map(one -> one.span().label() + "：" + one.forecast(MOST_NAMED) + "。")
                        .toList());
    }
}

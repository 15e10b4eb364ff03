package cn.xieshou.pairing;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.notice.outbox.Mail;
import cn.xieshou.notice.outbox.Outbox;
import cn.xieshou.shared.ChineseDates;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** One letter to each person that an early end concerns: both principals and liaisons, and whoever had an open task. */
@Component
class DissolutionLetters {

    private final Directory directory;
    private final Pairings pairings;
    private final Outbox outbox;

    DissolutionLetters(Directory directory, Pairings pairings, Outbox outbox) {
        this.directory = directory;
        this.pairings = pairings;
        this.outbox = outbox;
    }

    void send(Pairing pairing, Dissolution decided, List<UnderWay> closed, List<DissolutionRepository.Holder> holders) {
        Map<String, Set<String>> tasks = new LinkedHashMap<>();
        people(pairing).forEach(account -> tasks.put(account, new TreeSet<>()));
        holders.forEach(one ->
                tasks.computeIfAbsent(one.account(), account -> new TreeSet<>()).add(one.taskName()));
        String subject = "结对提前终止：" + pairings.title(pairing);
        tasks.forEach((account, names) -> outbox.enqueue(new Mail(
                account, subject, body(pairing, decided, closed, names), pairing.id(), "/pairings/" + pairing.id())));
    }

    private Stream<String> people(Pairing pairing) {
        return Stream.of(pairing.supportingSchool(), pairing.recipientSchool())
                .flatMap(school -> Stream.of(Role.PRINCIPAL, Role.LIAISON).map(role -> role.group(school)))
                .flatMap(group -> directory.membersOf(group).stream())
                .map(Person::account);
    }

    private String body(Pairing pairing, Dissolution decided, List<UnderWay> closed, Set<String> tasks) {
        return "您好！\n\n领导小组办公室决定提前终止“" + pairings.title(pairing) + "”的结对，原因："
                + decided.ground().label() + "，终止日期：" + ChineseDates.date(decided.lastDay()) + "。"
                + (tasks.isEmpty() ? "" : "\n\n您手中的下列待办随之取消，无需再办：\n" + lines(tasks.stream()))
                + (closed.isEmpty()
                        ? ""
                        : "\n\n随之结束的事项：\n" + lines(closed.stream().map(one -> one.what() + "：" + one.outcome())))
                + "\n\n有支教、跟岗或挂职人员的学校，请把结束日期和任教时间的计算告知本人。具体情况和全部档案仍可在结对页面查看。";
    }

    private static String lines(Stream<String> lines) {
        return lines.map(line -> "· " + line).collect(Collectors.joining("\n"));
    }
}

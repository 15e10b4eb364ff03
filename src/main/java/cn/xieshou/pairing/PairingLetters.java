package cn.xieshou.pairing;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.notice.outbox.Mail;
import cn.xieshou.notice.outbox.Outbox;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** One letter to each person whom a decision about a pairing concerns: both principals and liaisons, and whoever had a step in hand. */
@Component
public class PairingLetters {

    private final Directory directory;
    private final Outbox outbox;

    PairingLetters(Directory directory, Outbox outbox) {
        this.directory = directory;
        this.outbox = outbox;
    }

    /** The same to both schools. */
    public void toSchools(Pairing pairing, String subject, String body) {
        send(pairing, subject, List.of(), tasks -> body);
    }

    /** @param body by the names of the steps that the reader had in hand */
    void send(
            Pairing pairing,
            String subject,
            List<DissolutionRepository.Holder> holders,
            Function<Set<String>, String> body) {
        Map<String, Set<String>> tasks = new LinkedHashMap<>();
        people(pairing).forEach(account -> tasks.put(account, new TreeSet<>()));
        holders.forEach(one ->
                tasks.computeIfAbsent(one.account(), account -> new TreeSet<>()).add(one.taskName()));
        tasks.forEach((account, names) -> outbox.enqueue(
                new Mail(account, subject, body.apply(names), pairing.id(), "/pairings/" + pairing.id())));
    }

    /** «您手中的下列待办随之取消», empty if there were none. */
    static String cancelled(Set<String> tasks) {
        return tasks.isEmpty() ? "" : "\n\n您手中的下列待办随之取消，无需再办：\n" + lines(tasks.stream());
    }

    /** «随之结束的事项», empty if there were none. */
    static String closed(List<UnderWay> closed) {
        return closed.isEmpty()
                ? ""
                : "\n\n随之结束的事项：\n" + lines(closed.stream().map(one -> one.what() + "：" + one.outcome()));
    }

    private static String lines(Stream<String> lines) {
        return lines.map(line -> "· " + line).collect(Collectors.joining("\n"));
    }

    private Stream<String> people(Pairing pairing) {
        return Stream.of(pairing.supportingSchool(), pairing.recipientSchool())
                .flatMap(school -> Stream.of(Role.PRINCIPAL, Role.LIAISON).map(role -> role.group(school)))
                .flatMap(group -> directory.membersOf(group).stream())
                .map(Person::account);
    }
}

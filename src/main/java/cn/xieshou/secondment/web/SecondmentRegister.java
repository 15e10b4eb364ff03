package cn.xieshou.secondment.web;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.School;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.secondment.Direction;
import cn.xieshou.secondment.Nominee;
import cn.xieshou.secondment.Secondment;
import cn.xieshou.secondment.Secondments;
import cn.xieshou.secondment.Selection;
import cn.xieshou.secondment.SelectionSight;
import cn.xieshou.secondment.SelectionStep;
import cn.xieshou.secondment.Selections;
import cn.xieshou.secondment.TeacherRecords;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of a school year as one account may see it. */
@Service
@Transactional(readOnly = true)
class SecondmentRegister {

    static final int PAGE = 50;

    private final Secondments secondments;
    private final Selections selections;
    private final SelectionSight sight;
    private final TeacherRecords records;
    private final Pairings pairings;
    private final Directory directory;
    private final Clock clock;

    SecondmentRegister(
            Secondments secondments,
            Selections selections,
            SelectionSight sight,
            TeacherRecords records,
            Pairings pairings,
            Directory directory,
            Clock clock) {
        this.secondments = secondments;
        this.selections = selections;
        this.sight = sight;
        this.records = records;
        this.pairings = pairings;
        this.directory = directory;
        this.clock = clock;
    }

    /** A page of the register; {@code page} is the last one if a later one was asked for. */
    record Slice(List<SecondmentRow> rows, int page, int pages, int total) {}

    /** Every line that fits: first what is registered, then what is on its way. */
    List<SecondmentRow> rows(String account, SecondmentQuery query) {
        Map<String, Pairing> visible = pairings.visibleTo(account).stream()
                .filter(pairing -> query.school().isEmpty() || pairing.involves(query.school()))
                .collect(Collectors.toMap(Pairing::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        List<Selection> selected = selections.inYear(query.year());
        Map<String, Selection> byPairing = selected.stream()
                .collect(Collectors.toMap(selection -> selection.key().pairingId(), Function.identity()));
        Map<String, LocalDate> came = records.arrivals(query.year());
        Stream<SecondmentRow> registered = secondments.inYear(query.year()).stream()
                .filter(one -> visible.containsKey(one.pairingId()))
                .map(one -> row(one, came.get(one.id()), byPairing.get(one.pairingId())));
        Stream<SecondmentRow> onTheWay = selected.stream()
                .filter(one -> visible.containsKey(one.key().pairingId()))
                .flatMap(one -> rows(one, pairings.get(one.key().pairingId()), account));
        return Stream.concat(registered, onTheWay)
                .filter(row -> query.state().isEmpty() || query.state().equals(row.state()))
                .filter(row -> row.contains(query.needle()))
                .toList();
    }

    Slice slice(String account, SecondmentQuery query) {
        List<SecondmentRow> rows = rows(account, query);
        int pages = Math.max(1, (rows.size() + PAGE - 1) / PAGE);
        int page = Math.min(query.page(), pages);
        int from = (page - 1) * PAGE;
        return new Slice(rows.subList(from, Math.min(rows.size(), from + PAGE)), page, pages, rows.size());
    }

    /** The schools of the pairings that the account may see, in the directory's order. */
    List<School> schools(String account) {
        List<Pairing> visible = pairings.visibleTo(account);
        return directory.schools().stream()
                .filter(school -> visible.stream().anyMatch(pairing -> pairing.involves(school.code())))
                .toList();
    }

    private SecondmentRow row(Secondment one, @Nullable LocalDate came, @Nullable Selection selection) {
        boolean support = one.direction() == Direction.SUPPORT;
        return new SecondmentRow(
                one.id(),
                one.pairingId(),
                one.teacherName(),
                one.subject(),
                one.direction().label(),
                directory.schoolName(one.homeSchool()),
                directory.schoolName(one.hostSchool()),
                one.post() == null ? "" : one.post(),
                yes(one.backbone()),
                support ? yes(one.volunteer()) : "",
                one.state().label(),
                one.startsOn(),
                came,
                leaving(one),
                late(one, selection),
                selection != null);
    }

    private Stream<SecondmentRow> rows(Selection selection, Pairing pairing, String account) {
        if (selection.step() == SelectionStep.CONFIRMED) {
            return Stream.of();
        }
        boolean named = sight.names(account, selection, pairing)
                && !selection.nominees().isEmpty();
        return named
                ? selection.nominees().stream().map(one -> row(selection, pairing, one))
                : Stream.of(empty(selection, pairing));
    }

    private SecondmentRow row(Selection selection, Pairing pairing, Nominee one) {
        return new SecondmentRow(
                "",
                pairing.id(),
                one.name(),
                one.subject(),
                Direction.SUPPORT.label(),
                directory.schoolName(pairing.supportingSchool()),
                directory.schoolName(pairing.recipientSchool()),
                one.post(),
                yes(one.backbone()),
                yes(one.volunteer()),
                selection.step().label(),
                null,
                null,
                null,
                selection.daysLate(LocalDate.now(clock)),
                true);
    }

    private SecondmentRow empty(Selection selection, Pairing pairing) {
        return new SecondmentRow(
                "",
                pairing.id(),
                "",
                selection.wantedText(),
                Direction.SUPPORT.label(),
                directory.schoolName(pairing.supportingSchool()),
                directory.schoolName(pairing.recipientSchool()),
                "",
                "",
                "",
                selection.step().label(),
                null,
                null,
                null,
                selection.daysLate(LocalDate.now(clock)),
                true);
    }

    /** By how many days it was selected late; a replacement came from no selection. */
    private int late(Secondment one, @Nullable Selection selection) {
        return selection == null || one.replaces() != null ? 0 : selection.daysLate(LocalDate.now(clock));
    }

    private @Nullable LocalDate leaving(Secondment one) {
        LocalDate last = one.endsOn();
        return last != null && last.isAfter(LocalDate.now(clock)) ? last : null;
    }

    private static String yes(boolean fact) {
        return fact ? "是" : "否";
    }
}

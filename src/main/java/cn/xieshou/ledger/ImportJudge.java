package cn.xieshou.ledger;

import cn.xieshou.directory.Directory;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.roster.excel.ReadSheet;
import cn.xieshou.shared.Side;
import cn.xieshou.shared.SoughtText;
import cn.xieshou.shared.Text;
import cn.xieshou.workflow.FormRefused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds the rows of a sheet to what the page that records one activity asks for, and to one another. */
@Component
class ImportJudge {

    private final Pairings pairings;
    private final Directory directory;
    private final ActivityTypes types;
    private final ActivityReading reading;
    private final ActivityRepository table;
    private final ActivityFlags flags;

    ImportJudge(
            Pairings pairings,
            Directory directory,
            ActivityTypes types,
            ActivityReading reading,
            ActivityRepository table,
            ActivityFlags flags) {
        this.pairings = pairings;
        this.directory = directory;
        this.types = types;
        this.reading = reading;
        this.table = table;
        this.flags = flags;
    }

    /** What a row says, and what is wrong with it by the keys of the columns. */
    record Judged(Optional<Pairing> pairing, Side side, TypedActivity typed, List<FormRefused.Problem> problems) {}

    /** One file being judged by somebody of a school. */
    final class Judging {

        private final String school;
        private final String actor;
        private final List<Pairing> own;
        private final List<Seen> before = new ArrayList<>();

        private record Seen(Pairing pairing, NewActivity activity, Looked looked) {}

        private Judging(String school, String actor) {
            this.school = school;
            this.actor = actor;
            this.own = pairings.ofSchool(school);
        }

        Judged judge(Map<String, String> cells) {
            TypedActivity typed = typed(cells);
            List<FormRefused.Problem> problems = new ArrayList<>();
            Optional<Pairing> pairing = pairing(cells, problems);
            Side side =
                    pairing.filter(one -> one.recipientSchool().equals(school)).isPresent()
                            ? Side.RECIPIENT
                            : Side.SUPPORTING;
            if (pairing.isPresent()) {
                try {
                    hold(pairing.get(), side, reading.read(pairing.get(), typed), problems);
                } catch (FormRefused refused) {
                    problems.addAll(refused.problems());
                }
            }
            return new Judged(pairing, side, typed, problems);
        }

        private void hold(Pairing pairing, Side side, NewActivity activity, List<FormRefused.Problem> problems) {
            Looked looked = Looked.of(pairing, 0, side, activity);
            boolean twice =
                    before.stream().anyMatch(one -> one.pairing().equals(pairing) && same(one.activity(), activity));
            if (twice || !table.same(pairing.id(), activity).isEmpty()) {
                problems.add(problem("topic", twice ? "本表里同一天已经有同一类型、同一主题的活动" : "同一天已经登记过同一类型、同一主题的活动"));
            } else if (activity.remark().isEmpty()) {
                flags.of(pairing, looked, "", actor).forEach(flag -> problems.add(problem("remark", flag.words())));
                before.stream()
                        .filter(one -> one.pairing().equals(pairing) && Resemblance.between(one.looked(), looked))
                        .forEach(one -> problems.add(problem(
                                "remark", "可能重复登记：与本表里的“" + one.activity().topic() + "”相近")));
            }
            before.add(new Seen(pairing, activity, looked));
        }

        private Optional<Pairing> pairing(Map<String, String> cells, List<FormRefused.Problem> problems) {
            String number = cells.getOrDefault(ActivitySheet.PAIRING, "");
            String supporting = Text.clean(cells.getOrDefault("supporting", ""));
            String recipient = Text.clean(cells.getOrDefault("recipient", ""));
            List<Pairing> meant = own.stream()
                    .filter(one -> number.isEmpty() || one.id().equalsIgnoreCase(number))
                    .filter(one -> !number.isEmpty() || isCalled(one.supportingSchool(), supporting))
                    .filter(one -> !number.isEmpty() || isCalled(one.recipientSchool(), recipient))
                    .toList();
            if (meant.size() != 1) {
                problems.add(problem(
                        ActivitySheet.PAIRING,
                        meant.isEmpty() ? "不是本校的结对，请填写本校的结对编号" : "本校有" + meant.size() + "对结对，请填写结对编号"));
                return Optional.empty();
            }
            String closed = NewActivity.closed(meant.get(0));
            if (!closed.isEmpty()) {
                problems.add(problem(ActivitySheet.PAIRING, closed));
                return Optional.empty();
            }
            return Optional.of(meant.get(0));
        }

        private boolean isCalled(String code, String name) {
            return name.isEmpty() || SoughtText.of(directory.schoolName(code)).equals(SoughtText.of(name));
        }
    }

    /** Begins to judge a file that somebody of a school has uploaded. */
    Judging begin(String school, String actor) {
        return new Judging(school, actor);
    }

    private static boolean same(NewActivity one, NewActivity other) {
        return one.heldOn().equals(other.heldOn())
                && one.type().equals(other.type())
                && one.subject().equals(other.subject())
                && SoughtText.of(one.topic()).equals(SoughtText.of(other.topic()));
    }

    /** The texts as somebody would type them on the page: names become codes. */
    private TypedActivity typed(Map<String, String> cells) {
        Map<String, String> fields = new HashMap<>(cells);
        String type = SoughtText.of(cells.getOrDefault("type", ""));
        fields.put(
                "type",
                types.offered().stream()
                        .filter(one -> SoughtText.of(one.name()).equals(type))
                        .map(ActivityType::code)
                        .findFirst()
                        .orElse(""));
        String where =
                Text.clean(cells.getOrDefault("place", "")).replace('(', '（').replace(')', '）');
        Place place = Arrays.stream(Place.values())
                .filter(one -> where.startsWith(one.label()))
                .findFirst()
                .orElse(where.isEmpty() ? null : Place.ELSEWHERE);
        fields.put("place", place == null ? "" : place.name());
        fields.put("placeNote", note(where, place));
        return TypedActivities.of(fields);
    }

    /** What stands in brackets behind a place; all of it where it is none of the known ones. */
    private static String note(String where, @Nullable Place place) {
        String rest = place == null || !where.startsWith(place.label())
                ? where
                : where.substring(place.label().length());
        return rest.startsWith("（") && rest.endsWith("）") ? rest.substring(1, rest.length() - 1) : rest;
    }

    private static FormRefused.Problem problem(String key, String reason) {
        return new FormRefused.Problem(key, ActivitySheet.label(key), reason);
    }

    /** «D5 学科“艺术”：请从列出的学科中选择» */
    static String sentence(FormRefused.Problem problem, int row, Map<String, String> cells, List<String> headers) {
        String key = problem.field().equals("placeNote") ? "place" : problem.field();
        String label = ActivitySheet.label(key);
        int column = headers.indexOf(label);
        String cell = column < 0 ? "第" + row + "行 " : ReadSheet.cell(column, row) + " ";
        String typed = cells.getOrDefault(key, "");
        String shown = typed.isEmpty() || typed.length() > 20 ? "" : "“" + typed + "”";
        return cell + label + shown + "：" + problem.reason();
    }
}

package cn.xieshou.summary;

import cn.xieshou.directory.Directory;
import cn.xieshou.page.TypedFields;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.workflow.FormRefused;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office's summary of a school year (R-SUM-1): sums over the county, and a text that is saved in versions. */
@Service
@Transactional
public class CountySummaries {

    static final int LONGEST = 4000;

    private final CountySums sums;
    private final CountyTextRepository table;
    private final Directory directory;
    private final Clock clock;

    CountySummaries(CountySums sums, CountyTextRepository table, Directory directory, Clock clock) {
        this.sums = sums;
        this.table = table;
        this.directory = directory;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public CountySums.Sums sums(int schoolYear) {
        return sums.of(schoolYear);
    }

    /** What the text may name. */
    public static Figures figures(int schoolYear, CountySums.Sums sums) {
        return CountyFigures.of(schoolYear, sums);
    }

    /** What the office begins with. */
    public static Map<SummaryPart, String> firstDraft(int schoolYear, CountySums.Sums sums) {
        return CountyDraft.of(new SchoolYear(schoolYear).label(), sums.all());
    }

    /** The newest versions without their texts, the newest first. */
    @Transactional(readOnly = true)
    public List<CountyText> versions(int schoolYear) {
        return table.versions(schoolYear);
    }

    @Transactional(readOnly = true)
    public Optional<CountyText> find(int schoolYear, int version) {
        return table.find(schoolYear, version);
    }

    /**
     * Saves another version, with the figures of now.
     *
     * @param after number of the version that was the newest when the actor began, 0 if there was none
     * @param typed by the field of each part
     * @return its number
     * @throws FormRefused at the parts that are wrong
     */
    public int save(int schoolYear, int after, Map<String, String> typed, String actor) {
        List<CountyText> known = table.versions(schoolYear);
        if (!known.isEmpty() && known.get(0).versionNo() != after) {
            throw new FormRefused(
                    "",
                    "保存",
                    "在您打开之后，" + directory.personName(known.get(0).savedBy()) + "于"
                            + ChineseDates.dateAndMinute(known.get(0).savedAt()) + "保存了"
                            + known.get(0).label()
                            + "。您写的都在下面，请与那一版对照以后再保存");
        }
        Figures figures = figures(schoolYear, sums.of(schoolYear));
        Map<SummaryPart, String> parts = read(typed, figures);
        int version = known.isEmpty() ? 1 : after + 1;
        table.insert(schoolYear, version, actor, clock.instant());
        parts.forEach((part, body) -> table.insert(schoolYear, version, part, body, figures.resolve(body)));
        return version;
    }

    private static Map<SummaryPart, String> read(Map<String, String> typed, Figures figures) {
        TypedFields fields = new TypedFields();
        Map<SummaryPart, String> parts = new EnumMap<>(SummaryPart.class);
        for (SummaryPart part : SummaryPart.values()) {
            String body = fields.optional(part.field(), part.heading(), typed.get(part.field()), LONGEST);
            figures.unknown(body)
                    .forEach(name ->
                            fields.wrong(part.field(), part.heading(), "没有叫“" + name + "”的数字，请从“可引用的数字”里选一个名称"));
            parts.put(part, body);
        }
        if (parts.values().stream().allMatch(String::isEmpty)) {
            fields.wrong(SummaryPart.ORGANISATION.field(), SummaryPart.ORGANISATION.heading(), "请至少写一部分");
        }
        FormRefused.unless(fields);
        return parts;
    }
}

package cn.xieshou.summary.web;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.page.AddressNumber;
import cn.xieshou.shared.NotThere;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.summary.CountyPaper;
import cn.xieshou.summary.CountySummaries;
import cn.xieshou.summary.CountySums;
import cn.xieshou.summary.CountyText;
import cn.xieshou.summary.Figures;
import cn.xieshou.summary.SummaryMark;
import cn.xieshou.summary.SummaryPart;
import cn.xieshou.summary.SummaryYears;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the page of the county's summary shows, to those who see the whole county. */
@Component
@Transactional(readOnly = true)
class CountyPage {

    private static final Set<Role> READERS =
            EnumSet.of(Role.OFFICE, Role.LEADING_GROUP, Role.PERSONNEL, Role.ADMINISTRATOR);

    private final CountySummaries county;
    private final SummaryYears years;
    private final Directory directory;

    CountyPage(CountySummaries county, SummaryYears years, Directory directory) {
        this.county = county;
        this.years = years;
        this.directory = directory;
    }

    /**
     * Everything in the words of the page.
     *
     * @param newest number of the newest version, 0 if there is none
     * @param shown the version to read, null if there is none
     * @param mayWrite whether the reader is of the office
     */
    record View(
            int year,
            List<Year> years,
            String title,
            CountySums.Sums sums,
            List<Marked> marks,
            Figures figures,
            List<Part> parts,
            int newest,
            List<Version> versions,
            @Nullable CountyText shown,
            boolean mayWrite) {}

    record Year(int start, String label) {}

    record Marked(SummaryMark mark, long times) {}

    /** @param text as it stands in the form */
    record Part(SummaryPart part, String text) {}

    record Version(CountyText text, String person) {}

    /** @throws NotThere for whoever does not see the whole county */
    Role reader(String account) {
        return role(account).orElseThrow(NotThere::new);
    }

    /** Whether the account sees the whole county. */
    boolean isFor(String account) {
        return role(account).isPresent();
    }

    private Optional<Role> role(String account) {
        return directory.person(account).map(Person::role).filter(READERS::contains);
    }

    /** The school year that an address names, the usual one if none. */
    int year(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .flatMap(AddressNumber::year)
                .map(SchoolYear::startYear)
                .orElseGet(() -> years.offered().get(0));
    }

    /**
     * @param version to read; the newest if none
     * @param typed what the form holds after a refusal; empty before
     */
    View of(int year, @Nullable String version, Map<String, String> typed, String account) {
        Role reader = reader(account);
        CountySums.Sums sums = county.sums(year);
        List<CountyText> versions = county.versions(year);
        CountyText newest = versions.isEmpty()
                ? null
                : county.find(year, versions.get(0).versionNo()).orElse(null);
        return new View(
                year,
                years.offered().stream()
                        .map(start -> new Year(start, new SchoolYear(start).label()))
                        .toList(),
                CountyPaper.title(year),
                sums,
                Arrays.stream(SummaryMark.values())
                        .map(mark -> new Marked(mark, sums.marks().getOrDefault(mark, 0L)))
                        .toList(),
                CountySummaries.figures(year, sums),
                parts(year, sums, newest, typed),
                newest == null ? 0 : newest.versionNo(),
                versions.stream()
                        .map(one -> new Version(one, directory.personName(one.savedBy())))
                        .toList(),
                shown(year, version, newest),
                reader == Role.OFFICE);
    }

    private @Nullable CountyText shown(int year, @Nullable String version, @Nullable CountyText newest) {
        return version == null ? newest : find(year, version).orElse(newest);
    }

    /** A version by the number in an address. */
    Optional<CountyText> find(int year, String version) {
        long number = AddressNumber.key(version);
        return number > 0 && number < Integer.MAX_VALUE ? county.find(year, (int) number) : Optional.empty();
    }

    private static List<Part> parts(
            int year, CountySums.Sums sums, @Nullable CountyText newest, Map<String, String> typed) {
        Map<SummaryPart, String> texts =
                newest == null ? CountySummaries.firstDraft(year, sums) : new EnumMap<>(newest.bodies());
        return Arrays.stream(SummaryPart.values())
                .map(part -> new Part(part, typed.getOrDefault(part.field(), texts.getOrDefault(part, ""))))
                .toList();
    }
}

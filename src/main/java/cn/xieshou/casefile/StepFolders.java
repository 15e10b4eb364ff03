package cn.xieshou.casefile;

import cn.xieshou.files.StoredFile;
import cn.xieshou.matter.CaseSubjects;
import cn.xieshou.service.SecondmentServing;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.insight.KnownCases;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** In which folder of the archive the file of a step lies: by its case, «02 年度工作方案备案（2026—2027学年）», and its step. */
@Component
class StepFolders {

    static final String ALL = "附件";

    private static final List<String> TERMS = List.of("第一学期", "第二学期");

    private final KnownCases cases;
    private final CaseSubjects subjects;

    StepFolders(KnownCases cases, CaseSubjects subjects) {
        this.cases = cases;
        this.subjects = subjects;
    }

    /** A file with its path in the archive. */
    record Placed(StoredFile file, String path) {}

    /** @param files in the order in which they are to be numbered */
    List<Placed> place(List<StoredFile> files) {
        Map<String, String> titles =
                titles(files.stream().map(StoredFile::processInstanceId).collect(Collectors.toSet()));
        Map<String, String> folders = new LinkedHashMap<>();
        Map<String, Map<String, String>> steps = new LinkedHashMap<>();
        EntryNames names = new EntryNames();
        return files.stream()
                .map(file -> {
                    String instance = file.processInstanceId();
                    String folder = folder(folders, instance, titles.getOrDefault(instance, file.step()));
                    String step = folder(
                            steps.computeIfAbsent(instance, none -> new LinkedHashMap<>()), file.step(), file.step());
                    return new Placed(file, names.place(ALL + "/" + folder + "/" + step, file.name()));
                })
                .toList();
    }

    private static String folder(Map<String, String> known, String key, String title) {
        return known.computeIfAbsent(key, none -> EntryNames.numbered(known.size() + 1, title));
    }

    private Map<String, String> titles(Set<String> instances) {
        Map<String, Integer> years = cases.facts(instances, Fact.SCHOOL_YEAR);
        Map<String, Integer> terms = cases.facts(instances, Fact.TERM);
        Map<String, String> secondments = cases.facts(instances, SecondmentServing.SECONDMENT_ID);
        Map<String, String> about = subjects.ofCases(instances);
        Map<String, String> titles = new LinkedHashMap<>();
        cases.named(instances).forEach((instance, known) -> {
            String name = known.name();
            String when =
                    year(years.get(instance)) + term(terms.get(instance)) + secondments.getOrDefault(instance, "");
            String which = about.getOrDefault(instance, when);
            titles.put(instance, which.isEmpty() ? name : name + "（" + which + "）");
        });
        return titles;
    }

    private static String year(@Nullable Integer year) {
        return year == null ? "" : new SchoolYear(year).label();
    }

    private static String term(@Nullable Integer term) {
        return term == null || term < 1 || term > TERMS.size() ? "" : TERMS.get(term - 1);
    }
}

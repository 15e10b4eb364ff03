package cn.xieshou.experience;

import cn.xieshou.directory.Directory;
import cn.xieshou.paper.Papers;
import cn.xieshou.shelf.MaterialKind;
import cn.xieshou.shelf.PublishedPapers;
import cn.xieshou.shelf.Recommendations;
import cn.xieshou.shelf.Rights;
import cn.xieshou.shelf.TypedMaterial;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Puts an experience on the shelf of the school that wrote it, as a paper, recommended to all schools (R-FIN-2). */
@Component
class ExperienceShelf {

    private static final int LONGEST_ABOUT = 800;

    private final PublishedPapers shelf;
    private final Recommendations recommendations;
    private final ExperiencePaper paper;
    private final Papers papers;
    private final Directory directory;

    ExperienceShelf(
            PublishedPapers shelf,
            Recommendations recommendations,
            ExperiencePaper paper,
            Papers papers,
            Directory directory) {
        this.shelf = shelf;
        this.recommendations = recommendations;
        this.paper = paper;
        this.papers = papers;
        this.directory = directory;
    }

    /** @return its number on the shelf */
    long publish(Experience one, LocalDate today, String actor) {
        String lesson = one.lesson();
        TypedMaterial material = new TypedMaterial(
                one.title(),
                MaterialKind.EXPERIENCE.name(),
                "",
                "",
                directory.schoolName(one.school()),
                lesson.length() <= LONGEST_ABOUT ? lesson : lesson.substring(0, LONGEST_ABOUT - 1) + "…",
                Rights.ALL.name(),
                "yes",
                List.of());
        byte[] file = papers.word(paper, paper.values(one, today));
        String writer = Objects.requireNonNull(one.writtenBy());
        long number = shelf.publish(one.school(), material, one.title() + ".docx", file, writer);
        recommendations.recommend(number, actor);
        return number;
    }
}

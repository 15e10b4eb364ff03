package cn.xieshou.matching;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.School;
import cn.xieshou.shared.Side;
import cn.xieshou.survey.Scores;
import cn.xieshou.survey.SubjectTeachers;
import cn.xieshou.survey.Surveys;
import cn.xieshou.survey.Topic;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the schools stated in the survey of the round's school year, with the distance that the directory knows. */
@Component
class SurveyedStandings implements Standings {

    private final Surveys surveys;
    private final Directory directory;

    SurveyedStandings(Surveys surveys, Directory directory) {
        this.surveys = surveys;
        this.directory = directory;
    }

    @Override
    public List<Standing> of(Round round, List<String> schools, Side side) {
        return schools.stream()
                .map(code -> directory.school(code).orElseThrow())
                .map(school -> side == Side.RECIPIENT ? needs(round, school) : offer(round, school))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Standing> needs(Round round, School school) {
        return surveys.needs(school.code(), round.schoolYear())
                .map(stated ->
                        standing(school, stated.scores(), stated.potential(), stated.subjects(), stated.topics()));
    }

    private Optional<Standing> offer(Round round, School school) {
        return surveys.offer(school.code(), round.schoolYear())
                .map(stated -> standing(school, stated.scores(), null, stated.subjects(), stated.topics()));
    }

    private static Standing standing(
            School school,
            Scores scores,
            @Nullable Integer potential,
            List<SubjectTeachers> subjects,
            Set<Topic> topics) {
        BigDecimal km = school.profile().kmToCountyTown();
        return new Standing(
                school.code(),
                school.level(),
                scores.teachingQuality(),
                scores.teachers(),
                scores.equipment(),
                scores.resources(),
                potential,
                school.profile().township(),
                km == null
                        ? null
                        : (Integer) km.setScale(0, RoundingMode.HALF_UP).intValue(),
                subjects.stream().map(SubjectTeachers::subject).collect(Collectors.toSet()),
                topics.stream().map(Topic::name).collect(Collectors.toSet()));
    }
}

package cn.xieshou.programme;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface ProgrammeYears extends ListCrudRepository<ProgrammeYear, Long> {

    List<ProgrammeYear> findByProgrammeOrderBySchoolYear(String programme);
}

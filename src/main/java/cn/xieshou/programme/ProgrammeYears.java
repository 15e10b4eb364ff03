package cn.xieshou.programme;

import org.springframework.data.repository.ListCrudRepository;

interface ProgrammeYears extends ListCrudRepository<ProgrammeYear, Long> {}

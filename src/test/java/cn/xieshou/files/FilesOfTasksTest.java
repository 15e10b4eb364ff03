package cn.xieshou.files;

import cn.xieshou.testing.XieshouTest;

/** Files of steps on the embedded database. */
@XieshouTest
class FilesOfTasksTest extends FilesOfTasks {}

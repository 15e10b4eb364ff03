/** What the engine's Tasklist shows: the shared filters. Its texts and scripts are static files of the web app. */
@NullMarked
package cn.xieshou.workflow.tasklist;

import org.jspecify.annotations.NullMarked;

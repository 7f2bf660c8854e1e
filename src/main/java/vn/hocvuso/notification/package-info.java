/**
 * What people are told: an inbox for everyone, reminders before and after a due day, weekly digests step by step up the command,
 * messages somebody writes to "those who …", and all of it by mail where there is a mail server.
 *
 * <p>Not here: who is overdue (coverage), what is asked and by when (campaign), who holds which role (personnel).
 */
@Feature(mayCall = {"unit", "personnel", "catalog", "quiz", "campaign", "progress", "coverage", "classroom", "certificate"})
package vn.hocvuso.notification;

import vn.hocvuso.kernel.Feature;

package vn.hocvuso.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.hocvuso.coverage.rule.Effect;

/**
 * What saving a draft would do.
 *
 * @param changes  code of the campaign it changes; null: a new one
 * @param status   {@code queued}, {@code running}, {@code done} or {@code failed}
 * @param counted  people looked at so far, of {@code total}
 * @param asOf     the day the figures are of; null while they are not there
 * @param figures  null unless {@code done}
 * @param failure  code of the refusal; null unless {@code failed}
 * @param overtaken the campaign was changed or closed since, or the code was taken: this draft can no longer be applied
 */
public record EffectView(
        UUID draft,
        String changes,
        String code,
        String name,
        String status,
        long counted,
        long total,
        LocalDate asOf,
        Instant finishedAt,
        Effect.Figures figures,
        String failure,
        boolean applied,
        boolean overtaken) {}

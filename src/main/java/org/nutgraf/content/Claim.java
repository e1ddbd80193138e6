package org.nutgraf.content;

import java.util.List;
import java.util.Optional;
import org.nutgraf.content.date.Edtf;

/**
 * A statement the explainer relies on, with how sure it is and who says so.
 *
 * @param id its file name
 * @param title the claim as a sentence, without a full stop
 * @param value the figure or words that every mention must contain
 * @param amount the value for pictures that compare amounts; only a claim with a value has one
 * @param partOf the claim of whose amount this one's is a part
 * @param asOf when this was the state of things
 * @param attribution who says so, as a phrase
 * @param body what else there is to say; may be blank
 */
public record Claim(
    String id,
    String title,
    Optional<String> value,
    Optional<Amount> amount,
    Optional<Ref> partOf,
    Status status,
    Optional<Edtf> asOf,
    Optional<String> attribution,
    List<Ref> sources,
    Body body) {}

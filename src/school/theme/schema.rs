//! What an editor is told of a theme.

use schemars::{Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

use super::{COLOURS, SIZES};

/// The shape of a theme: every name is known and every value is a text.
pub(in crate::school) fn schema(_: &mut SchemaGenerator) -> Schema {
    let text =
        |name: String, purpose: String| (name, json!({ "type": "string", "description": purpose }));
    let light = COLOURS.iter().map(|colour| {
        text(colour.name.into(), format!("{} Without it {}.", colour.purpose, colour.light))
    });
    let dark = COLOURS.iter().map(|colour| {
        let purpose = format!("On a dark device: {} Without it {}.", colour.purpose, colour.dark);
        text(colour.dark_name(), purpose)
    });
    let sizes = SIZES.iter().map(|(name, purpose)| text((*name).into(), (*purpose).into()));
    let properties: Map<String, Value> = light.chain(dark).chain(sizes).collect();
    json_schema!({ "type": "object", "properties": properties, "additionalProperties": false })
}

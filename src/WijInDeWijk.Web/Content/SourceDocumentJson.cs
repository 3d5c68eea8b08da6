using System.Text.Json.Serialization;
using WijInDeWijk.SourceDocuments.Documents;

namespace WijInDeWijk.Web.Content;

/// <summary>Serialisers made at build time: at a first start, working them out by reflection costs more than using them.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(PublicationDocument))]
[JsonSerializable(typeof(PublicationTextDocument))]
[JsonSerializable(typeof(CaseDocument))]
[JsonSerializable(typeof(LessonDocument))]
[JsonSerializable(typeof(ConceptDocument))]
[JsonSerializable(typeof(ThemeDocument))]
[JsonSerializable(typeof(LiteratureDocument))]
[JsonSerializable(typeof(SitePageDocument))]
internal sealed partial class SourceDocumentJson : JsonSerializerContext;

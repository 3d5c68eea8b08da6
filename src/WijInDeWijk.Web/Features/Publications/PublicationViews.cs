using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Documents;
using WijInDeWijk.Web.Features.Cases;
using WijInDeWijk.Web.Features.Lessons;
using WijInDeWijk.Web.Infrastructure.Pages;

namespace WijInDeWijk.Web.Features.Publications;

public sealed record PublicationView(
    string Slug, string Title, string Subtitle, string Publisher, string Programme, int Year, int PageCount, string Summary,
    IReadOnlyList<PersonView> People, IReadOnlyList<PublicationTextCard> Texts, IReadOnlyList<CaseCard> Cases, IReadOnlyList<LessonCard> Lessons, TextView Text);

public sealed record PublicationTextCard(string Title, string Url, PublicationTextKind Kind, string Summary);

public sealed record PublicationTextView(
    string Title, PublicationTextKind Kind, string Summary, IReadOnlyList<string> Authors, PageRange Pages,
    string PublicationTitle, string PublicationSlug, int Year, TextView Text, Neighbour? Previous, Neighbour? Next);

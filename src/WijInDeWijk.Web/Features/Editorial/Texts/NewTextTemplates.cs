using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Editorial.Texts;

/// <summary>What a new text begins with: every field that it needs, waiting to be filled in.</summary>
internal static class NewTextTemplates
{
    /// <param name="kind">As it was chosen.</param>
    /// <param name="publication">Slug of the publication that a chapter or concept most likely belongs to.</param>
    /// <param name="now">When it is made.</param>
    public static string For(NewTextKind kind, string? publication, DateTimeOffset now) => kind switch
    {
        NewTextKind.Case => $$"""
            ---
            slug:
            titel:
            ondertitel:
            samenvatting:
            herkomst: redactie
            geplaatst: {{DutchFormat.Day(now)}}
            plaats:
              wijk:
              gemeente:
              provincie:
              breedtegraad:
              lengtegraad:
            gebied:
            initiatiefnemers: []
            ontmoetingsplek:
            doelgroepen: []
            periode: {}
            status: loopt
            financiering:
            themas: []
            ---
            ## Het initiatief


            """,
        NewTextKind.Lesson => $"""
            ---
            slug:
            nummer:
            titel:
            publicatie: {publication}
            paginas:
            bewering:
            begrippen: []
            vraagt:
              bewoners:
              professionals:
              gemeenten:
              financiers:
            reflectievragen:
              -
            bewijs: []
            ---
            ## Waarom


            """,
        NewTextKind.Concept => $"""
            ---
            slug:
            publicatie: {publication}
            titel:
            ook: []
            kort:
            verwant: []
            ---

            """,
        NewTextKind.Publication => """
            ---
            slug:
            titel:
            ondertitel:
            uitgever: Movisie
            programma:
            jaar:
            paginas:
            samenvatting:
            personen: []
            ---

            """,
        NewTextKind.PublicationText => """
            ---
            slug:
            soort: inleiding
            titel:
            volgorde: 1
            paginas:
            auteurs: []
            samenvatting:
            bronnen: []
            ---
            ## Eerste kop


            """,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no template for this kind."),
    };
}

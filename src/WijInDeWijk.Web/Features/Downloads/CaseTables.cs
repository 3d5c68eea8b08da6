using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Features.Downloads;

/// <summary>The cases with their parts.</summary>
internal static class CaseTables
{
    public static async Task<IEnumerable<DataTable>> ReadAsync(SiteDbContext store, CancellationToken cancellationToken)
    {
        var cases = await store.CaseStudies.AsNoTracking()
            .Include(study => study.Publication)
            .Include(study => study.Parties.OrderBy(party => party.Ordinal))
            .Include(study => study.People.OrderBy(person => person.Ordinal))
            .Include(study => study.SocialCapital)
            .Include(study => study.Findings.OrderBy(finding => finding.Ordinal))
            .OrderBy(study => study.Slug)
            .ToListAsync(cancellationToken);
        return
        [
            Cases.With(cases),
            Parties.With(cases.SelectMany(study => study.Parties.Select(party => (study.Slug, party)))),
            People.With(cases.SelectMany(study => study.People.Select(person => (study.Slug, person)))),
            Capital.With(cases.SelectMany(study => study.SocialCapital.OrderBy(capital => capital.Kind).Select(capital => (study.Slug, capital)))),
            Findings.With(cases.SelectMany(study => study.Findings.Select(finding => (study.Slug, finding)))),
        ];
    }

    private static TableOf<CaseStudy> Cases => new TableOf<CaseStudy>("casussen", "Casussen", "Eén praktijkverhaal.")
        .Column("casus", "Het laatste stuk van het webadres.", study => study.Slug)
        .Column("titel", "Naam van de casus.", study => study.Title)
        .Column("ondertitel", "Ondertitel.", study => study.Subtitle)
        .Column("samenvatting", "Samenvatting.", study => study.Summary)
        .Column("wijk", "Wijk, buurt of streek.", study => study.Neighbourhood)
        .Column("gemeente", "Gemeente.", study => study.Municipality)
        .Column("provincie", "Provincie.", study => study.Province)
        .Column("breedtegraad", "Graden noorderbreedte, WGS 84.", study => study.Latitude)
        .Column("lengtegraad", "Graden oosterlengte, WGS 84.", study => study.Longitude)
        .Column("gebied", "Hoe bebouwd de omgeving is. Code: soort gebied.", study => study.Area.Code())
        .Column("initiatiefnemers", "Wie het begon. Code: initiatiefnemer.", study => study.Initiators.ConvertAll(initiator => initiator.Code()))
        .Column("ontmoetingsplek", "Soort plek. Code: ontmoetingsplek.", study => study.MeetingPlace.Code())
        .Column("doelgroepen", "Voor wie, in vrije woorden.", study => study.TargetGroups)
        .Column("begin", "Begin: jaar of jaar-maand; leeg als onbekend.", study => study.PeriodBegin)
        .Column("eind", "Eind: jaar of jaar-maand; leeg als het loopt of onbekend is.", study => study.PeriodEnd)
        .Column("periode_toelichting", "Toelichting bij de periode.", study => study.PeriodRemark)
        .Column("status", "Hoe het ervoor stond. Code: status.", study => study.Status.Code())
        .Column("vervolg", "Wat ervan geworden is.", study => study.Aftermath)
        .Column("vervolg_pagina", "Bladzijde daarvan.", study => study.AftermathPages?.ToString())
        .Column("financiering", "Waar het geld vandaan komt.", study => study.Funding)
        .Column("auteurs", "Schrijvers van het hoofdstuk.", study => study.Authors)
        .Column("publicatie", "De publicatie: het laatste stuk van haar webadres.", study => study.Publication?.Slug)
        .Column("herkomst", "Wie het vertelt. Code: herkomst.", study => study.Origin.Code())
        .Column("geplaatst", "Wanneer het geplaatst is; leeg bij een hoofdstuk.", study => study.PlacedOn)
        .Column("hoofdstuk", "Nummer van het hoofdstuk.", study => study.Chapter)
        .Column("pagina", "Bladzijden van het hoofdstuk.", study => study.Pages?.ToString());

    private static TableOf<(string Case, Party Party)> Parties => new TableOf<(string Case, Party Party)>("partijen", "Partijen", "Een organisatie of groep die meedeed.")
        .Column("casus", "De casus.", row => row.Case)
        .Column("naam", "Naam van de partij.", row => row.Party.Name)
        .Column("soort", "Soort partij. Code: partij.", row => row.Party.Kind.Code())
        .Column("rol", "Wat de partij deed, waar de tekst dat zegt.", row => row.Party.Part)
        .Column("pagina", "Bladzijde in de publicatie.", row => row.Party.Pages?.ToString())
        .Column("herkomst", "Wie het zegt. Code: herkomst.", row => row.Party.Origin.Code());

    private static TableOf<(string Case, Person Person)> People => new TableOf<(string Case, Person Person)>("personen", "Personen", "Iemand met een openbare rol, of onder een schuilnaam.")
        .Column("casus", "De casus.", row => row.Case)
        .Column("naam", "Naam zoals gepubliceerd.", row => row.Person.Name)
        .Column("rol", "Openbare rol.", row => row.Person.Role)
        .Column("pseudoniem", "Of de publicatie de naam veranderde.", row => row.Person.IsPseudonym)
        .Column("pagina", "Bladzijde in de publicatie.", row => row.Person.Pages?.ToString())
        .Column("herkomst", "Wie het zegt. Code: herkomst.", row => row.Person.Origin.Code());

    private static TableOf<(string Case, SocialCapital Capital)> Capital => new TableOf<(string Case, SocialCapital Capital)>("sociaal_kapitaal", "Sociaal kapitaal", "Een oordeel over bonding, bridging of linking in een casus.")
        .Column("casus", "De casus.", row => row.Case)
        .Column("vorm", "Vorm van sociaal kapitaal. Code: vorm.", row => row.Capital.Kind.Code())
        .Column("oordeel", "Hoe sterk het er is. Code: oordeel.", row => row.Capital.Judgement.Code())
        .Column("toelichting", "Waarom.", row => row.Capital.Reason)
        .Column("pagina", "Bladzijde in de publicatie.", row => row.Capital.Pages?.ToString())
        .Column("herkomst", "Wie het zegt. Code: herkomst.", row => row.Capital.Origin.Code());

    private static TableOf<(string Case, Finding Finding)> Findings => new TableOf<(string Case, Finding Finding)>("bevindingen", "Bevindingen", "Iets wat werkt of schuurt, in één zin.")
        .Column("casus", "De casus.", row => row.Case)
        .Column("soort", "Code: bevinding.", row => row.Finding.Kind.Code())
        .Column("tekst", "De bevinding.", row => row.Finding.Text)
        .Column("pagina", "Bladzijde in de publicatie.", row => row.Finding.Pages?.ToString())
        .Column("herkomst", "Wie het zegt. Code: herkomst.", row => row.Finding.Origin.Code());
}

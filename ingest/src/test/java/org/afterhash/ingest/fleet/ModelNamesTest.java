package org.afterhash.ingest.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.afterhash.domain.gpu.GpuCatalogue;
import org.afterhash.domain.gpu.GpuModel;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.ingest.market.ShippedCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelNamesTest {
  private static final GpuCatalogue CATALOGUE = ShippedCatalogue.read();
  private final ModelNames names = new ModelNames(CATALOGUE);

  @Test
  void everyModelIsFoundByItsIdItsNameAndItsNameInOtherSpellings() {
    for (GpuModel model : CATALOGUE.models()) {
      String name = model.name();
      String vendor = model.vendor() == GpuModel.Vendor.NVIDIA ? "NVIDIA GeForce " : "AMD Radeon ";
      for (String text :
          new String[] {
            model.id().value(),
            name,
            name.toUpperCase(Locale.ROOT),
            "  " + name.replace(" ", "  ") + " ",
            name.replace(' ', '_'),
            name.replace(" ", ""),
            vendor + name,
          }) {
        assertThat(names.resolve(text).model()).as(text).contains(model.id());
        assertThat(names.resolve(text).confidence()).as(text).isEqualTo(1);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1 x Sapphire Nitro+ RX 580 4GB, rx-580-4gb",
    "RTX 3070 - 1 шт., rtx-3070",
    "一张4090, rtx-4090",
    "NVIDIA GeForce RTX 2070 SUPE, rtx-2070-super",
    "gpu:l40s:1, l40s",
    "nvidia.com/gpu.product=NVIDIA-GeForce-RTX-3090, rtx-3090",
    "4095MB NVIDIA GeForce GTX 1050 Ti (ASUStek Computer Inc), gtx-1050-ti",
    "GTX 970 nvidia drivers 470, gtx-970",
    "RTX 3070 PL 55% core -500 mem +2400, rtx-3070",
    "RTX 3060 12G 锁算力, rtx-3060-lhr",
    "微星 RTX 3080 魔龙, rtx-3080",
    "24g显存的4090显卡, rtx-4090",
    "RTX3060Ti, rtx-3060-ti",
    "NVIDIA GeForce RTX 3060 Ti, rtx-3060-ti",
    "GeForce® RTX™ 3070 Ti, rtx-3070-ti",
    "rtx 3070 lhr, rtx-3070-lhr",
    "RTX_3060_Ti_LHR, rtx-3060-ti-lhr",
    "RTX 3070 8GB, rtx-3070",
    "RTX 3080 12 GB, rtx-3080-12gb",
    "RTX 3080 10G, rtx-3080",
    "gtx 1060 6gb, gtx-1060-6gb",
    "GTX1060-3GB, gtx-1060-3gb",
    "Radeon(TM) RX 580 / 8 GB, rx-580-8gb",
    "RX580 4G, rx-580-4gb",
    "RX 6700XT, rx-6700-xt",
    "1660 Ti, gtx-1660-ti",
    "2060S, rtx-2060-super",
    "RTX 4070 Ti SUPER, rtx-4070-ti-super",
    "Vega 56, rx-vega-56",
    "AMD Radeon VII, radeon-vii",
    "V100 16GB, tesla-v100-16gb",
    "P106-100, p106-100",
    "MSI GeForce RTX 3070 Gaming X Trio, rtx-3070",
    "580 8gb, rx-580-8gb",
    "Gigabyte 3070 Gaming OC 8G, rtx-3070",
    "Radeon RX 5700XT Sapphire Nitro+ 8GB, rx-5700-xt",
    "DUAL-RTX3060TI-O8G-MINI, rtx-3060-ti",
    "GV-N3070EAGLE OC-8GD, rtx-3070",
    "GV-N307TGAMING OC-8GD, rtx-3070-ti",
    "GV-N407TSGAMING OC-16GD, rtx-4070-ti-super",
    "GV-N3060EAGLE OC-12GD 2.0, rtx-3060-lhr",
    "GV-R68XTGAMING OC-16GD, rx-6800-xt",
    "ZT-A30700E-10P, rtx-3070",
    "ZT-A30610H-10M, rtx-3060-ti",
    "NED307T019P2-1046A, rtx-3070-ti",
    "N30703-08D6X-171032AH, rtx-3070",
    "VCG309024TFXPPB, rtx-3090",
    "RX-580P8DFD6, rx-580-8gb",
    "RTX 3060 ти, rtx-3060-ti",
    "AMD RX5700 i god stand selges, rx-5700",
    "Видеокарта Palit RTX 3060 с двумя кулерами, rtx-3060",
    "980ti, gtx-980-ti",
    "743f  Navi 10 [Radeon RX 5700 XT], rx-5700-xt",
    "GPU: Evga 970, gtx-970",
    "RX 6800 (non-XT), rx-6800",
    "RTX 3060 Ti not LHR, rtx-3060-ti",
    "RTX 3080 z pudełkiem, rtx-3080",
    "placa de video dual rtx 2080 o8g, rtx-2080",
    "[H] RTX 4070 [W] PayPal, rtx-4070",
    "NVIDIA GeForce RTX 2060 (4095MB) driver: 461.40, rtx-2060",
    "GeForceÂ® RTXâ„¢ 3070, rtx-3070",
    "TU117 [GeForce GTX 1650] 3091, gtx-1650",
    "[0] NVIDIA GeForce RTX 3090 | 65'C | 11848 / 24576 MB | me(848M), rtx-3090",
    "GTX 1660 супер, gtx-1660-super",
    "ртх 3070, rtx-3070",
    "Р106-100 6gb, p106-100",
    "1650gtx 4 gb, gtx-1650",
    "> GPU - RTX 4070 Ti SUPER            |, rtx-4070-ti-super",
    "GPU: 1080Ti + CPU: 6 Core Intel, gtx-1080-ti",
    "EVGA.RTX3070.8192.210307.rom, rtx-3070",
    "RX 580 8192, rx-580-8gb",
    "1070 for mining, gtx-1070",
    "P106-100 6GB (GTX 1060), p106-100",
    "Tesla H100 80GB PCIe, h100-pcie",
    "On-demand 1x NVIDIA Quadro RTX 6000, quadro-rtx-6000",
    "RTX 4090 x1 #7ce276d0, rtx-4090",
    "gpu_1x_a6000, rtx-a6000",
    "[0 NVIDIA GeForce RTX 4090], rtx-4090",
    "MSI_GeForce_GTX_1660_SUPER_GAMING_X, gtx-1660-super",
    "| NVIDIA GeForce RTX 3090 | 121.16 | 290 |, rtx-3090",
    "GTX 1080 Ti K|NGP|N, gtx-1080-ti",
    "RTX 2060 سوبر, rtx-2060-super",
    "RTX 3070 s/ garantia, rtx-3070",
    "RTX 3070 ohne Defekt, rtx-3070",
    "RX 580 8GB no issues, rx-580-8gb",
    "RTX 3060 not mined, rtx-3060",
    "Colorful RTX 2060 NB, rtx-2060",
    "the 24 gigs of my 3090, rtx-3090",
    "|   0  NVIDIA GeForce RTX 3090    On   | 00000000:01:00.0 Off |, rtx-3090",
    "gfx1030       AMD Radeon RX 6900 XT         40, rx-6900-xt",
    "Radeon R9 290X Series, r9-290x",
    "R9 380 4GB, r9-380",
    "PH-GTX1660S-O6G, gtx-1660-super",
    "Palit GTX 1080 Super JetStream, gtx-1080",
    "Palit GeForce RTX 2080 8GB Super JetStream, rtx-2080",
    "Palit RTX 4070 Ti Super JetStream OC 16GB GDDR6X, rtx-4070-ti-super",
    "3D controller: NVIDIA Corporation GA102GL [A40] (rev a1), a40",
    "NVIDIA A100-SXM4-40GB          On, a100-40gb-sxm",
    "NVIDIA GeForce RTX 2060    On, rtx-2060",
    "Sapphire RX580 8G 2304SP, rx-580-8gb",
    "MSI Ventus 2X RX 6700 XT 12GB, rx-6700-xt",
    "RTX 3080 LHRv2, rtx-3080-lhr",
    "EVGA GeForce RTX 3080 FTW3 Ultra 10GB non-LHR, rtx-3080",
    "ZOTAC GAMING GeForce RTX 3070 Ti Trinity OC LHR, rtx-3070-ti",
    "Asus TUF RTX 3080 12G LHR, rtx-3080-12gb",
    "MSI RTX 3080 Ventus 3X 10G OC LHR, rtx-3080-lhr",
    "XFX Radeon RX 580 GTS XXX Edition 8GB GDDR5 256-bit, rx-580-8gb",
    "PNY NVIDIA RTX A4000 16GB GDDR6, rtx-a4000",
    "Tesla V100-SXM2-32GB, tesla-v100-32gb",
    "NVIDIA A100-SXM4-40GB, a100-40gb-sxm",
    "A4000, rtx-a4000",
    "GTX 3070, rtx-3070",
    "RX 6600 LHR 8GB, rx-6600",
    "L40Sx1, l40s",
    "rtxa6000-pcie-48gb, rtx-a6000",
    "RTX 3070 LHR: no, rtx-3070",
    "RTX 3060 Ti nem LHR, rtx-3060-ti",
    "MSI RTX4080 SUP 16GB, rtx-4080-super",
    "<PCI-E> 8Gb GDDR6 Palit <NE63070019P2-1040A> RTX 3070 GameRock OC, rtx-3070",
    "VGA GIGABYTE N3070GAMING OC-8GD, rtx-3070",
    "NVIDIA A40 - GPU computing processor - A40 - 48 GB GDDR6 - fanless - for PowerEdge R750, a40",
    "Rig A / slot 1 / 1080ti aorus, gtx-1080-ti",
    "10G-P5-3885-KL, rtx-3080-lhr",
    "Gigabyte GAMING OC (rev. 2.0) GeForce RTX 3080 10GB, rtx-3080-lhr",
    "Gigabyte RTX 3060 Gaming OC DLSS 2.0, rtx-3060",
    "g2-standard-8 (1x nvidia-tesla-t4), tesla-t4",
    "Tesla T4 (15 GiB), tesla-t4",
    "RTX3080VENTUS3XPLUS10GOCLHR, rtx-3080-lhr",
    "H100_80GB_SXM5, h100-sxm",
    "3090 tuf fan replaced, rtx-3090",
    "RTX 3070 GA104-302, rtx-3070-lhr"
  })
  void spellingsThatMinersUseAreFound(String text, String id) {
    assertThat(names.resolve(text).model().map(GpuModelId::value).orElse(null)).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({
    "V100, tesla-v100-16gb tesla-v100-32gb",
    "Tesla V100, tesla-v100-16gb tesla-v100-32gb",
    "GTX 1060, gtx-1060-3gb gtx-1060-6gb",
    "Palit RTX 2080 Super JetStream, rtx-2080 rtx-2080-super",
    "NVIDIA GeForce GTX 1060, gtx-1060-3gb gtx-1060-6gb",
    "Radeon RX 580, rx-580-4gb rx-580-8gb",
    "P104-100, p104-100-4gb p104-100-8gb"
  })
  void aNameThatCouldBeTwoModelsIsNeitherAndSuggestsBoth(String text, String ids) {
    ModelNames.Match match = names.resolve(text);

    assertThat(match.model()).isEmpty();
    assertThat(match.confidence()).isZero();
    assertThat(match.suggestions()).extracting(GpuModelId::value).containsExactly(ids.split(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "双卡 4090 24G",
        "四块2080Ti",
        "RTX 3090 4张",
        "RTX 3070 dwie sztuki",
        "1x RTX 3070 + 1x RTX 3070",
        "gpu:rtx_3090:2",
        "RTX 3080 + 750W",
        "RTX2060 SUPER GAMING X 8G +全漢IPC 1200W",
        "RTX 3080 + блок питания",
        "NVIDIA GeForce RTX 2060 (Dell)",
        "NVIDIA GeForce RTX 3070 Lapt",
        "NVIDIA GeForce RTX 3070 ...",
        "拯救者 RTX 3070",
        "GPU0: GeForce RTX 3080 99.5 MH/s; GPU1: GeForce RTX 3080 98.1 MH/s",
        "RTX 3080 Preis pro Stück",
        "видеокарта RTX 3070 нет изображения",
        "RX 5700 with XT bios",
        "термопрокладки RTX 3080",
        "RTX 3080 2x #20ac03e0",
        "H100 SXM x2 #e449f99f",
        "NVIDIA GeForce RTX 3050...)",
        "RTX 3070 not working",
        "RTX 3060 не видит монитор",
        "RTX 3080 sold",
        "vermutlich RTX 3070",
        "busco RTX 3070",
        "RTX 3070?",
        "RTX 3060 معطل",
        "Upgraded from a GTX 1070",
        "RTX 2080/Ti",
        "Fake RTX 4090",
        "Dell RTX 2080",
        "A100 [40, 80] {count: 2, name: 'RTX 3070'}",
        "I have a GTX 1030 and an RTX 3090 Ti",
        "RX580 2048 SP 8GB",
        "",
        "NVIDIA",
        "Radeon",
        "RTX 3070 Laptop GPU",
        "RTX 3060 8GB",
        "RX 580 2048SP",
        "RTX 3070 Super",
        "GTX 3070 Super",
        "g4dn.12xlarge T4",
        "gpu:nvidia_a100_80gb_pcie:4(S:0-1)",
        "RTX 3070(Ti)",
        "Device 0: Tesla P40 Device 1: Tesla P40",
        "NVIDIA GeForce RTX 3090; NVIDIA GeForce RTX 3090",
        "{'NVIDIA GeForce RTX 3090': 2}",
        "několik RTX 3080",
        "RTX 3070 en route",
        "E3-1230v3 + GTX 970",
        "NVIDIA L40-48C",
        "RTX 3070 (250 EUR per card)",
        "qty: 120 RTX 3070",
        "68xt",
        "RX 6700 8GB",
        "AMD RTX 3070",
        "GeForce RX 6800",
        "Tesla A100",
        "Antminer S9",
        "RTX 3070 + RTX 3080",
        "MSI RTX 3070 Gaming X laptop",
        "RTX 3080 20GB",
        "RTX 3080 Ti 10GB",
        "RTX 2080 Ti 22GB",
        "GTX 1060 5GB",
        "RTX 4090 D",
        "RTX 4090D",
        "RX 580X",
        "R9 390X",
        "RX 6800M",
        "RX 7900 GRE",
        "RTX 3070 waterblock",
        "6x RTX 3070",
        "Radeon Pro VII",
        "RTX 4000 SFF Ada",
        "RTX 3090 LHR",
        "RTX 3080 384 bit",
        "GPUs: 2x NVIDIA GeForce RTX 4090",
        "rack 3: 8x RTX 3070",
        "RTX 3070 2x",
        "Radeon 6800",
        "NVIDIA A40-48Q",
        "Видеокарта GTX 1060 3GB и другие",
        "Komplett epic gaming RTX 3060",
        "RTX A4000 Mobile",
        "GeForce RTX 3060 Max-Q",
        "RTX 3070 2шт",
        "[2] NVIDIA GeForce GTX 1080 Ti (4095MB) driver: 510.06",
        "RX 6600 LE",
        "Radeon VII / MI50",
        "AMD Vega 10 HDMI Audio [Radeon Vega 56]",
        "Dual RTX 3090",
        "RTX 3090 SLI",
        "GPU: RTX 3070, RAM 16GB, Notebook Lenovo",
        "GPU: RTX 3070 8GB, CPU: i7-11800H",
        "RTX 3060+",
        "≥ RTX 3060",
        "RTX 3060 oder besser",
        "RTX 2060 super stan",
        "Нe рaбочaя RTX 3070",
        "RTX 3070 kaputt",
        "Herní počítač RTX 3060",
        "MSI GE66 RTX 3070",
        "Acer Nitro RTX 3060",
        "EK-Quantum Vector RTX 3080",
        "коробка от RTX 3070",
        "Quadro RTX 5000 Ada",
        "Radeon Pro RX 460",
        "RTX 3060 5600X",
        "MSI V389-010R",
        "GV-N3060EAGLE OC-12GD кулер"
      })
  void whatIsNoKnownCardIsNotGuessed(String text) {
    assertThat(names.resolve(text).model()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MSI GeForce RTX 3070 VENTUS 3X 8G OC LHR - 1755 MHz, 8 GB GDDR6, 256 bit, PCI Express Gen"
            + " 4, DisplayPort v1.4a, Zero Frozr | rtx-3070-lhr",
        "Palit GeForce RTX 3090 GameRock 24GB with Angel ARGB, 10496 Core, 1740 MHz Boost, 3 x"
            + " DisplayPort, 0-dB Tech | rtx-3090",
        "XFX Speedster QICK319 Radeon RX 6750XT CORE Gaming Graphics Card with 12GB GDDR6 HDMI"
            + " 3xDP, AMD RDNA™ 2 (RX-675XYJFDP) | rx-6750-xt",
        "ASUS TUF Gaming NVIDIA GeForce RTX 3060 V2 OC Edition (PCIe 4.0, 12GB GDDR6, GPU Tweak II)"
            + " | rtx-3060-lhr",
        "EVGA GeForce RTX 3070 XC3 ULTRA GAMING, 08G-P5-3755-KL, 8GB GDDR6 | rtx-3070-lhr",
        "Zotac GeForce RTX 3080 AMP HOLO 12Go, 4395318 | rtx-3080-12gb",
        "ZOTAC GTX 1660 Ti 6GB GDDR6 192-Bit Gaming Graphics Card Super Compact | gtx-1660-ti",
        "RTX 3090 Gaming 24GB Graphics Card for Mining ETH 120 MH/s | rtx-3090",
        "XFX Radeon RX 6700 CORE Gaming SWFT 309 10GB GDDR6 160bit | rx-6700",
        "NVIDIA A40 48GB GDDR6 PCIe | a40",
        "MSI Radeon RX 470 8GB Armor Graphics Card - DVI Port Only, Multi Monitor | rx-470-8gb",
        "EVGA GeForce RTX 3080 FTW3 Ultra 10GB with Bykski Full Cover Block | rtx-3080",
        "NVIDIA RTX 3090 24GB Turbo blower 2-slot for AI workstation / server | rtx-3090"
      })
  void featuresInALongTitleDoNotHideItsCard(String title, String id) {
    assertThat(names.resolve(title).model().map(GpuModelId::value)).as(title).contains(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "87mm FD9015U12S DC12V 4-pin fan for MSI GeForce RTX 3070 Ventus 2X OC Graphics Card",
        "Wentylator do Gigabyte GeForce RTX 3070 Gaming OC 8GB Karta graficzna 88 mm",
        "Gaming Desktop 1TB NVMe 16GB DDR4 3200 MHz NVIDIA GeForce RTX 3070 8GB Windows 11 Home",
        "JIESHUO AMD RX580 8GB 2048SP GDDR5 256bit Gaming Video Card HDMI DP DVI",
        "Gigabyte GeForce RTX 3070 Ti Gaming OC 8G Graphics Card (RTX 3070 GAMING OC), 3X Fans",
        "Colorful iGame GeForce RTX 3070 Advanced OC 8G V2 Graphics Card GDDR6 256-bit HDMI DP",
        "ASUS Phoenix GeForce GTX 1650 OC Edition 4GB GDDR6 128-bit HDMI DP DVI Graphics Card",
        "Radeon Pro 580 8GB",
        "Quadro 4000",
        "Tesla P100",
        "RTX 3070 x4",
        "Backplate RTX 3090 Founders Edition",
        "ZOTAC RTX 2070 SUPER 8GB NOT WORKING Graphics Card",
        "RTX 3050 OEM",
        "Original Nvidia GeForce RTX 3080 Founders Edition Cooler Heatsink Assembly",
        "ZOTAC GAMING GeForce RTX 3080 Trinity OC Graphics Card - Shell ONLY",
        "Aorus RTX 3090 Extreme original box include inside box. No graphics card"
      })
  void whatMayBeAnotherThingIsAskedAboutInALongTitleToo(String title) {
    assertThat(names.resolve(title).model()).as(title).isEmpty();
  }

  @Test
  void aSlipOfTheKeyIsSuggestedNotTaken() {
    ModelNames.Match match = names.resolve("RTX 3O70");

    assertThat(match.model()).isEmpty();
    assertThat(match.suggestions()).hasSizeBetween(1, 3).contains(new GpuModelId("rtx-3070"));
    assertThat(match.suggestions().get(0)).isEqualTo(new GpuModelId("rtx-3070"));
  }

  @ParameterizedTest
  @CsvSource({
    "RX 580 2048SP, rx-580-4gb",
    "A100 40GB, a100-40gb-pcie",
    "RTX 3070 Laptop GPU, rtx-3070",
    "RTX 3060 8GB, rtx-3060",
    "5500XT, rx-5500-xt-4gb"
  })
  void whatIsPartOfANameOrHasOneInItIsSuggestedFirst(String text, String first) {
    assertThat(names.resolve(text).suggestions())
        .hasSizeBetween(1, 3)
        .element(0)
        .isEqualTo(new GpuModelId(first));
  }

  @Test
  void aliasesOfTheShippedCatalogueLeadNowhereElse() {
    for (GpuModel model : CATALOGUE.models()) {
      for (String alias : model.aliases()) {
        names
            .resolve(alias)
            .model()
            .ifPresent(found -> assertThat(found).as(alias).isEqualTo(model.id()));
      }
    }
  }

  @Test
  void onlyMisleadingAliasesOfTheShippedCatalogueAreNotUnderstood() {
    var lost =
        CATALOGUE.models().stream()
            .flatMap(model -> model.aliases().stream())
            .filter(alias -> names.resolve(alias).model().isEmpty())
            .toList();

    assertThat(lost)
        .containsExactlyInAnyOrder(
            "NVIDIA Tesla A100",
            "GTX 1060",
            "Tesla P100",
            "P100",
            "amd-radeon-RX6700/RX6700",
            "amd-radeon-RX6900/RX6900",
            "68xt",
            "AMD Asus ROG Strix Radeon RX 570 O4G ETH 22 MH/s",
            "Tesla V100",
            "V100",
            "Tesla V100",
            "V100");
  }
}

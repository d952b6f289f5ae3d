/**
 * What the end of a file's name means, in one place: uploads, mails and archives read the same lists.
 * A new kind that Windows, macOS or a browser acts upon is added here.
 */
const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Runs when opened. */
const PROGRAMS = words(`
  exe com scr pif cpl dll sys drv ocx ax msi msp mst msix msixbundle appx appxbundle appinstaller
  application appref-ms gadget jar jnlp class apk xapk ipa app dmg pkg mpkg command tool deb rpm run
  elf so dylib ko wasm dex swf xap air vsix xpi crx xll wll rll msu ppkg prg fxp plg prefpane saver kext
  plugin workflow wflow osax nuspec vsmacros vsw arx`);

/** Read by an interpreter when opened. */
const SCRIPTS = words(`
  bat cmd btm nt ps1 ps1xml ps2 ps2xml psc1 psc2 psd1 psm1 cdxml vb vbs vbe vbp js jse mjs cjs ws wsf
  wsc wsh sct hta sh bash zsh csh ksh fish py pyc pyo pyw pyz pyzw rb pl pm php phtml phar asp aspx
  ashx asmx cer jsp jspx cfm cgi lua tcl ahk au3 a3x applescript scpt scptd osx csproj xsl xslt hlp
  chm inf ins isp its job msc msh msh1 msh2 mshxml msh1xml msh2xml reg scx shb shs bas htc psdm1 pcd prf
  php3 php4 php5 php7 phps pht shtm stm cshtml vbhtml htaccess jsx groovy lsp fas vlx dvb mnl ipynb
  vcxproj vbproj fsproj wixproj sln targets xaml xoml xamlx hpj provxml cdmp`);

/** Leads elsewhere, or has the machine sign in or fetch somewhere, when opened or only shown. */
const SHORTCUTS = words(`
  lnk url website webloc inetloc fileloc desktop scf library-ms searchconnector-ms search-ms
  settingcontent-ms theme themepack deskthemepack diagcab diagcfg diagpkg rdp rdpw ica vnc osdx
  contact group mapimail pbk perfmoncfg printerexport wcx xbap xnk jnt glk mcf grp cnt asx bgi osd ops
  webpnp wsb appcontent-ms devicemetadata-ms feedsdb-ms crt der mobileconfig terminal shortcut
  mailloc afploc ftploc vncloc remmina tsclient rdg nx mad maf mag mam maq mar mas mat mau mav maw
  iqy oqy dqy rqy slk sylk dif odc udl dsn`);

const MACROS = words('docm dotm xlsm xltm xlsb xlam xla xlm xl4 xlw pptm potm ppsm ppam sldm ppa');

/** Documents that hold macros, and pages with scripts. */
const ACTIVE_DOCUMENTS = words(`
  vsdm vssm vstm pub ade adp accda accdb accde accdr accdt accdu mda mdb mde mdt mdw mdz
  one onepkg onetoc onetoc2 fodt fods fodp fodg xul html htm xhtml xht shtml mht mhtml svg svgz`);

/** Images of disks: opened by a click, and what lies in them carries no mark of the web. */
const DISKS = words(
  'iso img ima vhd vhdx avhd avhdx vfd flp dsk vmdk vdi qcow qcow2 hdd nrg mdf mds ccd daa udf wim swm esd ffu toast cdr sparseimage sparsebundle ova ovf vmx vbox vmcx',
);

/** Holds other files that nobody looks into here. */
const ARCHIVES = words(`
  zip zipx 7z rar gz tgz bz2 tbz tbz2 xz txz tar lzh lha cab arj ace zst lz lzma z cpio war ear alz egg
  arc uue xxe b64 eml emlx msg oft pst tnef`);

/** Office formats of before 2007, and what is like them: one opaque box. */
const OLD_OFFICE = words('doc dot xls xlt xlc xlk xlb ppt pot pps rtf wps wri wks wk1 vsd mpp');

export const ACTIVE_EXTENSIONS: ReadonlySet<string> = new Set([
  ...PROGRAMS,
  ...SCRIPTS,
  ...SHORTCUTS,
  ...MACROS,
  ...ACTIVE_DOCUMENTS,
  ...DISKS,
]);
export const MACRO_EXTENSIONS: ReadonlySet<string> = new Set(MACROS);
export const ARCHIVE_EXTENSIONS: ReadonlySet<string> = new Set(ARCHIVES);
export const OLD_OFFICE_EXTENSIONS: ReadonlySet<string> = new Set(OLD_OFFICE);
export const PHONE_PICTURE_EXTENSIONS: ReadonlySet<string> = new Set(words('heic heif hif heics'));

/** Names that a folder window or a drive reads by itself. */
export const ACTIVE_NAMES: ReadonlySet<string> = new Set(
  words('autorun.inf desktop.ini folder.htt'),
);

/** What nobody writes before the real extension but to be taken for something else. */
export const DISGUISES: ReadonlySet<string> = new Set(
  words(`exe com scr pif cpl dll msi msp bat cmd ps1 vb vbs vbe js jse wsf wsh hta sh jar lnk url reg php
  phtml asp aspx jsp cgi pl py rb svg html htm xhtml mht swf app dmg iso img vhd vhdx docm xlsm pptm
  iqy slk scf chm library-ms search-ms settingcontent-ms appinstaller`),
);
